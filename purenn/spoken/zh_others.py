"""The help of the options of pictures, lessons and the rest in Traditional Chinese 正體中文."""

TEXT = {
    # plot, report, export, bundle
    "loss and accuracy by epoch, beside always the commonest class":
        "各週期的損失和準確率，以及永遠答最多的那一類",
    "what a network of two inputs answers everywhere; wrong points":
        "兩個輸入的網路在每個地方怎麼回答；答錯的點",
    "a circle a neuron, a line a weight, from its real numbers":
        "一個圈是一個神經元，一條線是一個權重，都是真的數",
    "images in a grid; with a network's answers, wrong ones first":
        "把影像排成格子；有網路的答案時，答錯的在前",
    "the weights of the first layer as images": "第一層的權重畫成影像",
    "which class is taken for which": "哪一類被當成哪一類",
    "activation functions with their slopes (slide 11)": "激勵函數和它們的斜率（投影片第 11 節）",
    "gradient descent's path over a loss of two weights (slide 13)":
        "梯度下降在兩個權重的損失上走的路（投影片第 13 節）",
    "the unit square and a grid under a matrix, their area (lesson v3)":
        "單位正方形和格線經過矩陣之後，以及面積（lesson v3）",
    "a perceptron's line with its normal and its yes side (lesson v2)":
        "感知器的線、法向量，以及回答「是」的那一邊（lesson v2）",
    "the plane after each layer of a network (lesson v9)": "平面經過網路每一層之後（lesson v9）",
    "the computation graph: gates, forward and back (article A1)":
        "計算圖：每個運算，往前和往回（文章 A1）",
    "the loss in powers of ten": "損失用 10 的次方",
    "write the picture there": "把圖寫到那裡",
    "write the page there": "把網頁寫到那裡",
    "two inputs of a table that has more: names, or numbers from 1":
        "輸入不只兩個時，選哪兩個：名稱，或從 1 數起的號碼",
    "the regions at some of the epochs, one after the other: -o FILE.svg":
        "依序顯示幾個週期的決策區域：-o 檔案.svg",
    "answers of a network with probabilities, the wrong ones first":
        "網路的答案和機率，答錯的在前",
    "images (100; on the terminal 12)": "幾張影像（100；終端機上 12）",
    "pixels of an image, such as 8x8": "一張影像的像素，例如 8x8",
    "the pixels of a row go down the columns of its image": "一列裡的像素是沿著影像的行往下排的",
    "%s (the slide's three)": "%s（投影片上的三個）",
    "one path for each of %s (sgd)": "%s，各畫一條路（sgd）",
    "learning rate (%s)": "學習率（%s）",
    "the first weight and bias (-2,1.5)": "最初的權重和偏差（-2,1.5）",
    "two rows ('2,1;-1,1')": "兩列（'2,1;-1,1'）",
    "weights of your own, instead of learning": "不學習，用自己的權重",
    "with --weights: the bias (%(default)s)": "和 --weights 一起：偏差（%(default)s）",
    "a picture of its own for every stage and N - 1 between two, numbered: FILE-001.svg ...":
        "每個階段一張圖，兩個階段之間再 N - 1 張，檔名有編號：FILE-001.svg ...",
    "the file to write (the model's name, in this folder)": "要寫的檔案（模型的名稱，在這個資料夾）",
    "where to write; made if it is not there": "寫到哪裡；沒有就新建",
    "micropython: boards with 32 KB and more: the package, for mip; microbit: the BBC micro:bit, "
    "9 KB of heap: flat modules, a network written out; flat: boards and calculators without "
    "folders: modules side by side; file: the lecture's "
    "network as one plain module, DIR is its name":
        "micropython：32 KB 以上的開發板，給 mip 安裝的套件；microbit：BBC micro:bit，9 KB 的記憶體，"
        "寫成算式的網路；flat：沒有資料夾的開發板和計算機，模組並排；"
        "file：整個網路寫成一個檔案，DIR 是檔名",
    # lessons, exercises, explain and the rest
    "a lesson: 7 or a3, p16 for a page of the slides, or words of its heading":
        "一課：7 或 a3；p16 是投影片的頁碼；或標題裡的字",
    "show the script instead": "改為顯示程式碼",
    "en or zh: English or Chinese 中文 (%(default)s)": "en 或 zh：英文或中文（%(default)s）",
    "en or zh: English or Chinese 中文": "en 或 zh：英文或中文",
    "the slides, their commands and functions as a Markdown table":
        "投影片、指令和函數，排成 Markdown 的表",
    "all of a long training, not a part": "做完整個很久的訓練，不只一部分",
    "numbers of your own, where a lesson takes them": "自己的數（課程可以換數時）",
    "the vector or matrix a; rows with semicolons: '1,2,3;4,5,6'":
        "向量或矩陣 a；列用分號隔開：'1,2,3;4,5,6'",
    "the vector or matrix b, or the bias b": "向量或矩陣 b，或偏差 b",
    "weights": "權重",
    "inputs, or the place x": "輸入，或位置 x",
    "the target y 正解": "正解 y",
    "a formula of x, such as \"x**3 + 2*x\"": "x 的式子，例如 \"x**3 + 2*x\"",
    "neurons in each layer, such as 2,4,4,1": "各層的神經元個數，例如 2,4,4,1",
    "weights of the first layer, W1: '1,2;3,4'": "第一層的權重 W1：'1,2;3,4'",
    "its biases, b1": "第一層的偏差 b1",
    "weights of the second layer, W2": "第二層的權重 W2",
    "its biases, b2": "第二層的偏差 b2",
    "how one claim is computed, and why": "某一個說法怎麼算出來，以及為什麼",
    "also those that take a minute": "要算一分鐘的也算",
    "the exhibit to look at; without it all are listed": "要看的展品；不寫就列出全部",
    "a question to answer, or what to do; without it all are listed":
        "要回答的題目，或要做的事；不寫就列出全部",
    "the folder, the names or the files that it is about": "資料夾、題目名稱或檔案",
    "'7, 16', fractions 3/4, rows with semicolons '1, 2; 3, 4'":
        "'7, 16'；分數 3/4；列用分號隔開 '1, 2; 3, 4'",
    "a hint, in the folder of start the next one each time; twice, two":
        "一個提示，在 start 的資料夾裡每次多給一個；寫兩次就給兩個",
    "of show: after a try": "show 用：試過之後",
    "draws the numbers (0)": "決定題目裡的數（0）",
    "the folder of start, where progress is kept (the one here)":
        "start 的資料夾，進度放在裡面（預設是這裡的那一個）",
    "of start: whose work it is": "start 用：這是誰的作業",
    "of check: again after each change": "check 用：每次改動後再檢查",
    "of check: how long a file may take (%(default)s)": "check 用：一個檔案最多跑幾秒（%(default)s）",
    "of sheet: pages": "sheet 用：幾頁",
    "of sheet: the page; of results: the CSV file": "sheet 用：網頁；results 用：CSV 檔",
    "the row to learn from, counted from 1 (%(default)s)": "從哪一列學，從 1 數起（%(default)s）",
    "W and b of every layer, or a file of them: '1,2;3,4 | 0,0 | 5,6 | 1'; in a file an empty "
    "line may stand for | and a line's end for ;":
        "每一層的 W 和 b，或裝著它們的檔案：'1,2;3,4 | 0,0 | 5,6 | 1'；檔案裡可以用空行代替 |，換行代替 ;",
    "the inputs, instead of a row of a table": "輸入，代替資料表的一列",
    "the target 正解 for --x": "--x 的正解",
    "give every column mean 0 and deviation 1 first": "先讓每一欄的平均是 0、標準差是 1",
    "text, markdown, html, csv (by the ending of the file, else text)":
        "text、markdown、html、csv（看檔名的結尾，否則 text）",
    "rows of the batch, spread over the file (8; 2 for text)":
        "一批有幾列，平均分布在檔案裡（8；文字 2）",
    "numbers compared of each tensor (%(default)s)": "每個張量比較幾個數（%(default)s）",
    "neurons of the hidden layers (2); again for a bar beside it":
        "隱藏層的神經元個數（2）；再寫一次就多一條",
    "learning rate (0.1); again for a bar beside it": "學習率（0.1）；再寫一次就多一條",
    "(sigmoid); again for a bar beside it": "（sigmoid）；再寫一次就多一條",
    "seeds 0 to N - 1 (%(default)s)": "種子 0 到 N - 1（%(default)s）",
    "times through the rows (%(default)s)": "把資料看幾遍（%(default)s）",
    "how near every output must come to its target (%(default)s)":
        "每個輸出離正解要多近（%(default)s）",
    "of the rows in which it must (%(default)s: all)": "要做到的列的比例（%(default)s：全部）",
    "how many work at a time (one a processor)": "同時算幾個（每個處理器一個）",
    "%s (all but growth)": "%s（除了 growth 以外全部）",
    "pairs of measurements (%(default)s)": "測量幾對（%(default)s）",
    "time the batch tasks with so many processes, too": "批次的工作也用這麼多個行程來測",
    "draw the growth into a file": "把成長畫成檔案",
    "what to get": "要下載什麼",
    "the folder for the files (mnist)": "放檔案的資料夾（mnist）",
    "another mirror, or a folder; two public ones if not given":
        "另一個鏡像網站，或資料夾；不寫就用兩個公開的",
    "write the lecture: NAME.html is one file, else a folder":
        "把投影片寫出來：名稱.html 是一個檔案，否則是資料夾",
    "the Python inside the page, for a written lecture and for functions that pupils write in it: "
    "npm's file .tgz or folder (found in node_modules here)":
        "網頁裡的 Python，給寫出來的投影片，和學生在網頁裡寫的函式：npm 的 .tgz 檔或資料夾"
        "（在這裡的 node_modules 裡找）",
    "of the local server (a free one)": "本機伺服器的埠（隨便一個空的）",
    "only print the address": "只印出網址",
    "so many folds side by side": "同時做幾折",
    # handouts, programs that learn
    "a handout to be printed, a text, or a notebook, instead of lines for a terminal":
        "改成可以列印的講義、文字檔或筆記本，不印在終端機上",
    "with --as html: leave out the numbers that are computed; the answers are on a page of their "
    "own": "和 --as html 一起：空出要計算的數；解答在另一頁",
    "with --as: write it to this file": "和 --as 一起：寫到這個檔案",
    "instead of MODEL.json a fresh one: inputs, neurons, outputs":
        "不用 MODEL.json，用全新的網路：輸入、神經元、輸出的個數",
    "of a fresh one: %s (%(default)s)": "全新的網路用：%s（%(default)s）",
    "of its weights (%(default)s)": "它的權重的種子（%(default)s）",
    "with --to python: the file can learn, too, and holds no rows to try":
        "和 --to python 一起：這個檔案也能學習，裡面沒有可以試的資料",
}
