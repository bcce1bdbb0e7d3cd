"""What doctor, gradcheck, lottery find, what a network says, in Traditional Chinese 正體中文."""

TEXT = {
    "Network, %s, %d parameters": "網路，%s，%s 個參數",
    "inputs standardised": "輸入已標準化",
    "inputs as they are": "輸入照原樣",
    "%d words, padding and unknown among them": "%s 個詞，包括填充和不認識的",
    "a weight is infinite or no number: training ran away; start anew with a smaller lr":
        "有權重變成無限大或不是數：訓練失控了；請用小一點的 lr 重新開始",
    "layers[%d]: %d of %d neurons are the same and get the same gradient, so they stay the same: "
    "draw the weights (init)":
        "layers[%s]：%s／%s 個神經元一模一樣，梯度也一樣，所以永遠一樣：權重要用亂數產生（init）",
    "layers[%d]: %.0f %% of the outputs are above 0.99 or below %g, mean slope %.2g: scale the "
    "inputs, or draw smaller weights":
        "layers[%s]：%s %% 的輸出大於 0.99 或小於 %s，平均斜率 %s：請縮放輸入，或用小一點的權重",
    "layers[%d]: %d of %d relus are 0 for every row and learn no more: a smaller lr, init='he', or "
    "another seed":
        "layers[%s]：%s／%s 個 relu 對每一列都是 0，再也學不會：請試小一點的 lr、init='he'，或換種子",
    "layers[%d]: a step has no slope, and nothing before it learns: try a sigmoid or tanh, or the "
    "loss perceptron_loss without it":
        "layers[%s]：step 沒有斜率，前面的都學不會：請試 sigmoid 或 tanh，或拿掉它、用損失 perceptron_loss",
    "%d of %d targets, such as %s, lie outside %g to %g, all that the last layer gives: leave its "
    "activation out, or scale the targets":
        "%s／%s 個目標（例如 %s）不在 %s 到 %s 之間，而最後一層只給得出那之間的數：請拿掉它的激勵函數，或縮放目標",
    "the loss rose from %.4g (epoch %d) to %.4g: try a third of the lr":
        "損失從 %s（週期 %s）升到 %s：請試三分之一的 lr",
    "the loss fell from %.4g to %.4g only in %d epochs: try ten times the lr, or other first "
    "weights": "損失只從 %s 降到 %s，用了 %s 個週期：請試十倍的 lr，或別的最初權重",
    "test accuracy is %.3f, and always the commonest class gets %.3f: try hidden neurons, more "
    "epochs, another lr, or weights for rare classes (sample_weight=balanced(T), --balance)":
        "測試資料的準確率是 %s，而永遠答最多的那一類是 %s：請試隱藏神經元、更多週期、別的 lr，"
        "或給少見的類別較大的權重（sample_weight=balanced(T)、--balance）",
    "test R^2 is %.3f, and always the mean gets 0: try hidden neurons, more epochs, another lr":
        "測試資料的 R^2 是 %s，而永遠答平均是 0：請試隱藏神經元、更多週期、別的 lr",
    "training accuracy is %.3f, and always the commonest class gets %.3f: try hidden neurons, more "
    "epochs, another lr, or weights for rare classes (sample_weight=balanced(T), --balance)":
        "訓練資料的準確率是 %s，而永遠答最多的那一類是 %s：請試隱藏神經元、更多週期、別的 lr，"
        "或給少見的類別較大的權重（sample_weight=balanced(T)、--balance）",
    "training R^2 is %.3f, and always the mean gets 0: try hidden neurons, more epochs, another lr":
        "訓練資料的 R^2 是 %s，而永遠答平均是 0：請試隱藏神經元、更多週期、別的 lr",
    "the outputs are nearly the same for every row (deviation %.2g, the targets' %.2g): other "
    "first weights, or more neurons":
        "每一列的輸出幾乎一樣（標準差 %s，正解的是 %s）：請試別的最初權重，或更多神經元",
    "%.1f outputs a row are 0.5 or more: counting the right one among them gives %.2f, the largest "
    "output is right for %.2f; judge by argmax":
        "每列有 %s 個輸出是 0.5 以上：對的在其中就算對，是 %s；最大的輸出才算，是 %s；要用 argmax 評分",
    "%.3f in training and %.3f in the test: learned by heart; try l2, dropout, fewer neurons or "
    "more rows":
        "訓練 %s，測試 %s：是背下來的；請試 l2、dropout、少一點神經元，或多一點資料",
    "layers[%d]: no weight is above 0.01: they cost more than they bring; try a tenth of the l2":
        "layers[%s]：沒有權重大於 0.01：權重的代價比用處大；請試十分之一的 l2",
    "labels are 1 to %d, and classes count from 0: subtract 1":
        "標籤是 1 到 %s，而類別從 0 數起：請減 1",
    "labels are 1 to %d, and classes count from 0: subtract 1, unless 10 is the digit 0: then "
    "label %% 10": "標籤是 1 到 %s，而類別從 0 數起：請減 1；如果 10 是數字 0，就用 label %% 10",
    "inputs span %.4g to %.4g (mean %.3g, deviation %.3g): scale them to mean 0 and deviation 1 "
    "(standardise)":
        "輸入從 %s 到 %s（平均 %s，標準差 %s）：請縮放成平均 0、標準差 1（standardise）",
    "one input varies %.3g times as much as another: the small one is not heard; scale each column "
    "(standardise)": "一個輸入的變化是另一個的 %s 倍：小的聽不見；請縮放每一欄（standardise）",
    "inputs that are the same in every row: %d (%s): they tell nothing; leave them out":
        "每一列都一樣的輸入：%s 個（%s）：它們什麼也沒說；請去掉",
    "%d of the %d test rows are in the training part too: the test tells what was learned by "
    "heart; remove them": "%s／%s 列測試資料也在訓練資料裡：測試就只看出背了什麼；請去掉",
    "class %d has %d rows to train and %d to test: split each class in the same share "
    "(train_test_split)":
        "第 %s 類有 %s 列訓練、%s 列測試：每一類要照同樣的比例分（train_test_split）",
    "the classes' shares differ by up to %.2f between the parts: rows sorted by class and split by "
    "position? mix first (train_test_split)":
        "兩部分裡各類的比例最多差 %s：是不是照類別排好再從中切開？請先打散（train_test_split）",
    # gradcheck, explain, lottery
    "tensor": "張量",
    "input X": "輸入 X",
    "zero": "零",
    "kinks": "轉角",
    "analytic": "規則法",
    "numeric": "定義法",
    "difference": "差",
    "compared": "比較了",
    "%d of %d": "%s／%s",
    "The slope of the loss, analytic (backward) and numeric (by definition), the largest of each":
        "損失的斜率，規則法（反向傳播）和定義法，各列出最大的一個",
    "Nothing differs by more than the definition itself is off.":
        "沒有任何一個的差，超過定義法本身的誤差。",
    "gradcheck: --%s is %d, at least 1 is wanted": "gradcheck：--%s 是 %s，至少要是 1",
    "gradcheck: %s does not take the rows of %s": "gradcheck：%s 不接受 %s 的資料",
    "gradcheck: a perceptron's loss has no slope at its first weights, 0":
        "gradcheck：感知器最初的權重是 0，在那裡損失沒有斜率",
    "explain: --x and --y are wanted together": "explain：--x 和 --y 要一起給",
    "explain: --weights has %d parts; %s": "explain：--weights 有 %s 個部分；%s",
    "W and b of each layer are wanted, rows with ; and parts with |, such as "
    "'1,2;3,4 | 0,0 | 5,6 | 1'":
        "要的是每一層的 W 和 b，列用 ; 分開，部分用 | 分開，例如 '1,2;3,4 | 0,0 | 5,6 | 1'",
    "explain: --layers is %s, and --weights has hidden layers of %s":
        "explain：--layers 是 %s，而 --weights 的隱藏層是 %s",
    "explain: the last layer of --weights gives %d numbers, the target has %d":
        "explain：--weights 的最後一層給出 %s 個數，正解有 %s 個",
    "explain: W%d is %dx%d with %d biases; %d numbers come in, and a row for each bias is wanted":
        "explain：W%s 是 %sx%s，有 %s 個偏差；輸入有 %s 個數，而且每個偏差要有一列",
    "explain: %s is %r; smaller numbers or a smaller lr are wanted":
        "explain：%s 變成 %s；請用小一點的數或小一點的學習率",
    "explain: the target for %s is %r, one-hot is wanted":
        "explain：%s 的正解是 %s，要的是 one-hot（一個 1，其他是 0）",
    "lottery: --%s is %d, at least 1 is wanted": "lottery：--%s 是 %s，至少要是 1",
    "lottery: --%s is %g, a number above 0 is wanted": "lottery：--%s 是 %s，要的是大於 0 的數",
    "lottery: %s has text; numbers and classes are wanted": "lottery：%s 是文字；要的是數和類別",
    "lottery: %s has %s; numbers and classes are wanted": "lottery：%s 是%s；要的是數和類別",
    "a quantity to predict": "要預測的數量",
    "%s: %d rows, seeds 0 to %d, %d epochs, weights and biases N(0, 1), squared error":
        "%s：%s 列，種子 0 到 %s，%s 個週期，權重和偏差 N(0, 1)，平方誤差",
    "learned: %s every output within %g of its target; looked at every %d epochs, and the learned "
    "stop":
        "學會：%s每個輸出和正解的差小於 %s；每 %s 個週期看一次，學會的就停",
    "all rows have": "全部的列，",
    "%g of the rows have": "佔 %s 的列，",
    "not learned, %d %% of the rows are near": "沒學會，%s %% 的列接近正解",
    "Two seeds to look at: their first weights and their first step":
        "可以看看這兩個種子：最初的權重和第一步",
    "learned": "學會",
}
