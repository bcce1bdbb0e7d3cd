"""The C that c.py writes, with %(name)s and the like where a network's own words go."""

HEAD = '''\
/* A neural network, written by purenn %(version)s.

       %(name)s_predict(x, y);      x: %(n)d floats, as in the table   y: room for %(m)d
%(use)s
   Compare it with the answers purenn gave (link with -lm):
       cc -std=c99 -D%(upper)s_TEST -x c THIS_FILE -lm -o try && ./try
%(columns)s*/
#ifndef %(upper)s_H
#define %(upper)s_H

#include <math.h>

#define %(upper)s_INPUTS %(n)d
#define %(upper)s_OUTPUTS %(m)d
'''
DENSE = '''\
/* y = W x + b   W: m rows of n */
static inline void %(name)s_dense(const float *W, const float *b, int m, int n,
    const float *x, float *y)
{
    for (int i = 0; i < m; i++) {
        float z = b[i];
        for (int j = 0; j < n; j++)
            z += *W++ * x[j];
        y[i] = z;
    }
}
'''
ACTIVATION = '''\
static inline void %(name)s_%(function)s(float *y, int m)
{
    for (int i = 0; i < m; i++) {
        const float z = y[i];
        y[i] = %(expression)s;
    }
}
'''
SOFTMAX = '''\
static inline void %(name)s_softmax(float *y, int m)
{
    float top = y[0], sum = 0.0f;
    for (int i = 1; i < m; i++)
        if (y[i] > top)
            top = y[i];
    for (int i = 0; i < m; i++)
        sum += y[i] = expf(y[i] - top);
    for (int i = 0; i < m; i++)
        y[i] /= sum;
}
'''
SCORES = '''\
/* what the last layer says */
static inline void %(name)s_scores(const float *x, float *y)
{
%(body)s
}
'''
SCALING = '''\
    for (int i = 0; i < %(n)d; i++)
        a[i] = (float)((x[i] - %(name)s_means[i]) / %(name)s_deviations[i]);'''
COPY = '''\
    for (int i = 0; i < %(n)d; i++)
        a[i] = x[i];'''
SCALE_BACK = '''\
    for (int i = 0; i < %(m)d; i++)     /* %(name)s_scales: mean, deviation */
        y[i] = (float)(y[i] * %(name)s_scales[i][1] + %(name)s_scales[i][0]);
'''
PREDICT = '''\
static inline void %(name)s_predict(const float *x, float *y)
{
    %(name)s_scores(x, y);
%(end)s}
'''
CLASS = '''\
/* the number of the class; its name is %(name)s_classes[number] */
static inline int %(name)s_class(const float *x)
{
    float y[%(m)d];
    %(name)s_scores(x, y);
%(choice)s
}
'''
YES = '''\
/* answers[i]: 0 or 1; its word is %(name)s_words[i][answers[i]] */
static inline void %(name)s_answers(const float *x, int *answers)
{
    float y[%(m)d];
    %(name)s_scores(x, y);
    for (int i = 0; i < %(m)d; i++)
        answers[i] = y[i] >= %(threshold)s;
}
'''
LARGEST = '''\
    int best = 0;
    for (int i = 1; i < %d; i++)
        if (y[i] > y[best])
            best = i;
    return best;'''
TEST = '''\
#ifdef %(upper)s_TEST
#include <stdio.h>

%(data)s

int main(void)
{
    double most = 0.0;
    int wrong = 0;
    for (int k = 0; k < %(rows)d; k++) {
        float y[%(m)d];
        %(name)s_predict(%(name)s_test_inputs[k], y);
        for (int i = 0; i < %(m)d; i++) {
            const double wanted = %(name)s_test_outputs[k][i];
            const double size = fabs(wanted) > 1.0 ? fabs(wanted) : 1.0;
            const double difference = fabs(y[i] - wanted) / size;
            if (!(difference <= 1e-5))
                wrong++;
            if (difference > most)
                most = difference;
        }
%(classes)s    }
    printf("%(rows)d rows, largest difference %%g: %%s\\n", most, wrong ? "WRONG" : "right");
    return wrong != 0;
}
#endif

#endif
'''
TEST_CLASS = '''\
        const int number = %(name)s_class(%(name)s_test_inputs[k]);
        if (number != %(name)s_test_classes[k])
            wrong++;
        printf("row %%d: %%s\\n", k + 1, %(name)s_classes[number]);
'''
TEST_YES = '''\
        int answers[%(m)d];
        %(name)s_answers(%(name)s_test_inputs[k], answers);
        printf("row %%d:", k + 1);
        for (int i = 0; i < %(m)d; i++) {
            if (answers[i] != %(name)s_test_answers[k][i])
                wrong++;
            printf(" %%s", %(name)s_words[i][answers[i]]);
        }
        printf("\\n");
'''
