"""What is wrong with the reader's numbers in a lesson or on its page, in Traditional Chinese.

This file alone, with that of the findings, goes into the written lecture, too.
"""

TEXT = {
    # what a number or a formula is not
    "lesson: --%s is %r; %s": "lesson：--%s 是 %s；%s",
    "lesson: --%s number %d is %r; %s": "lesson：--%s 的第 %s 個數是 %s；%s",
    "lesson: --%s row %d, column %d is %r; %s": "lesson：--%s 的第 %s 列第 %s 行是 %s；%s",
    "a cell takes one number": "一格只放一個數",
    "one number is wanted": "要的是一個數",
    "a whole number is wanted": "要的是整數",
    "numbers of at most 1e30 are wanted": "要的是最多 1e30 的數",
    "numbers with commas are wanted, such as 1,2,3": "要的是用逗號分開的數，例如 1,2,3",
    "rows of equal length are wanted, such as '1,2,3;4,5,6'":
        "要的是一樣長的各列，例如 '1,2,3;4,5,6'",
    "whole numbers from 1 to 200 are wanted": "要的是 1 到 200 的整數",
    "at least two different numbers are wanted": "至少要有兩個不同的數",
    "at least two layers are wanted, such as 2,1": "至少要有兩層，例如 2,1",
    "1 number is wanted, with commas, such as 1,1/2,-3": "要的是 1 個數，例如 1/2",
    "%s numbers are wanted, with commas, such as 1,1/2,-3":
        "要的是 %s 個用逗號分開的數，例如 1,1/2,-3",
    "a matrix of at most %d rows of at most %d numbers is wanted, such as '1,2;3,4'":
        "要的是最多 %s 列、每列一樣長而且最多 %s 個數的矩陣，例如 '1,2;3,4'",
    "a (%s, %s) matrix is wanted, such as '1,2;3,4'": "要的是 (%s, %s) 的矩陣，例如 '1,2;3,4'",
    "a vector that is not zero is wanted": "要的是不是零的向量",
    "as many rows as columns are wanted": "列數和行數要一樣多",
    # how many there are
    "lesson: a row of --%s has %d numbers, --%s has %d":
        "lesson：--%s 的一列有 %s 個數，--%s 有 %s 個",
    "lesson: --%s has %s, the layers %s want %d": "lesson：--%s 有 %s，各層 %s 要的是 %s 個",
    "lesson: --%s has %s, --%s has %s": "lesson：--%s 有 %s，--%s 有 %s",
    "lesson: of --w1 --b1 --w2 --b2 all four are wanted, and no --sizes":
        "lesson：--w1 --b1 --w2 --b2 四個都要有，而且不要 --sizes",
    "1 number": "1 個數",
    "%d numbers": "%s 個數",
    "1 row": "1 列",
    "%d rows": "%s 列",
    "1 column": "1 行",
    "%d columns": "%s 行",
    # the page's own
    "%s: %s; %s": "%s：%s；%s",
    "there is no page %s; this is the first": "沒有 %s 這一頁；這是第一頁",
    "the link says %s, which this page does not know": "連結裡的 %s，這一頁不認識",
    "a number from %g to %g is wanted": "要的是 %s 到 %s 的數",
    "a whole number from %d to %d is wanted": "要的是 %s 到 %s 的整數",
    "one of %s is wanted": "要的是 %s 其中之一",
    "1 to %d rows are wanted": "要的是 1 到 %s 列",
    "x1,x2 and a target 0 or 1 are wanted in each row": "每一列要的是 x1,x2 和正解 0 或 1",
    "at most %d whole numbers from 1 to %d with commas are wanted, such as 4,4; or 0 for none":
        "要的是最多 %s 個 1 到 %s 的整數，用逗號分開，例如 4,4；0 表示沒有",
    "layer.neuron.input:value is wanted, the value from -1000 to 1000":
        "要的是 層.神經元.輸入:值，值在 -1000 到 1000 之間",
    "places are wanted that layers 2,%s,1 have": "要的是 2,%s,1 各層裡有的位置",
    # formulas
    "function: %r: %s": "公式 %s：%s",
    "function: %s at %g is too large": "公式 %s 在 %s 太大了",
    "function: %s at %g has no value or no slope": "公式 %s 在 %s 沒有值或沒有斜率",
    "it is no formula; 2*x**3 - sin(x) is one": "這不是公式；2*x**3 - sin(x) 才是",
    "it has more than %d characters": "超過 %s 個字元",
    "function: %r: %r is not allowed; x, numbers, + - * / ^, %s are":
        "公式 %s：不能用 %s；可以用 x、數、+ - * / ^、%s",
    # answers to exercises
    "exercise: an answer has at most %d characters": "exercise：答案最多 %s 個字元",
    "exercise: the answer is empty; numbers are wanted, such as '7, 16'":
        "exercise：答案是空的；要的是數，例如 '7, 16'",
    "exercise: %r in %r is no number; 7, -0.5 and 3/4 are":
        "exercise：%s（在 %s 裡）不是數；7、-0.5、3/4 才是",
}
