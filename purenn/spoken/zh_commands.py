"""What each command is, in Traditional Chinese 正體中文, by the English sentence or paragraph."""

TEXT = {
    "Neural networks in plain Python lists.": "用純 Python 的串列寫成的神經網路。",
    "examples:": "例子：",
    "example: %s": "例子：%s",
    # the list of --help
    "the slides' XOR network 神經網路; also what runs without a command":
        "投影片裡的 XOR 神經網路；不寫指令時跑的就是它",
    "train a network on a bundled set or a CSV file": "用內附資料集或 CSV 檔訓練網路",
    "answer the rows of a CSV file with a saved network": "用存好的網路回答 CSV 檔的每一列",
    "judge a saved network on a CSV file whose answers are known":
        "用知道答案的 CSV 檔評估存好的網路",
    "draw a picture: curves, regions, a network, digits, a confusion matrix ...":
        "畫圖：曲線、決策區域、網路、數字、混淆矩陣……",
    "train, and write one HTML page that shows all of it": "訓練，並把全部寫成一個網頁",
    "write a saved network for PyTorch, ONNX Runtime, C, or Python without purenn":
        "把存好的網路寫給 PyTorch、ONNX Runtime、C，或沒有 purenn 的 Python",
    "list the bundled data sets": "列出內附的資料集",
    "run a lesson: a slide, an article or a topic, with its numbers computed":
        "上一課：一節投影片、一篇文章或一個主題，數字當場算",
    "check the numbers the lecture and the articles claim": "查核投影片和文章裡說的數字",
    "carve it yourself 手刻: tasks that check themselves and name the mistake":
        "自己手刻：會自己檢查、說出錯在哪裡的題目",
    "wrong lines from lectures and articles beside the right ones":
        "投影片和文章裡錯的程式，和對的放在一起",
    "one training step of a small network, every number with its formula":
        "小網路的一步訓練，每個數都有公式",
    "compare a network's gradients with the derivative by definition":
        "把網路的梯度和用定義算的導數比較",
    "from how many seeds a network learns, a bar for each setting":
        "網路從多少個種子學得會，每種設定一條",
    "time purenn beside the same arithmetic in the fewest lines":
        "測量 purenn 的速度，和最短的同樣計算比較",
    "write what a board or a grader needs into a folder": "把開發板或批改程式需要的東西寫進資料夾",
    "the lecture in the browser, its numbers computed as you change them":
        "在瀏覽器裡的投影片，改了數就重新計算",
    "download MNIST, or check the files that are there": "下載 MNIST，或檢查已有的檔案",
    # the help of each
    "Train the slides' XOR network from datasets/xor.csv and show what it learned.":
        "用 datasets/xor.csv 訓練投影片裡的 XOR 網路，並顯示它學到什麼。",
    "Network learns it here, with the history of the loss; NeuralNetwork comes to the same "
    "numbers.": "這裡用 Network 來學，因為它會記下損失；NeuralNetwork 會得到同樣的數。",
    "Slide 21, XOR 測試: no straight line splits the four points; two hidden layers do.":
        "投影片第 21 節，XOR 測試：沒有一條直線能分開這四個點，兩個隱藏層就可以。",
    "Train a network on a bundled set or a CSV file, say how good it is, and keep it in a file.":
        "用內附資料集或 CSV 檔訓練網路，說出成績，並存成檔案。",
    "Ctrl-C stops after a whole epoch: what was learned is judged, and saved if --save is given.":
        "Ctrl-C 會在做完一個週期後停下：學到的會評估，有 --save 就會存檔。",
    "Answer the rows of a CSV file with a network that train has saved, as CSV.":
        "用 train 存好的網路回答 CSV 檔的每一列，結果也是 CSV。",
    "There are as many lines as rows; a blank line is none. The answer comes first, then the "
    "probability of each class; for a quantity the answer alone; of several targets the answer of each. Columns are found by "
    "their names, in a file without names by their places; the column of the target may be there "
    "or not.":
        "一列資料一行；空白行不算。先是答案，再來是每一類的機率；數量只有答案；有幾個目標就有幾個答案。"
        "欄位照名稱找，沒有名稱就照位置；目標那一欄有沒有都可以。",
    "Judge a network that train has saved on a CSV file whose answers are known.":
        "用知道答案的 CSV 檔評估 train 存好的網路。",
    "Prints loss and accuracy beside what always the commonest class would get, and the confusion "
    "matrix 混淆矩陣; for a quantity R² and the mean absolute error.":
        "印出損失和準確率，旁邊是永遠答最多那一類的成績，還有混淆矩陣；數量則是 R² 和平均絕對誤差。",
    "Draw a picture: in characters on the terminal, or with -o as an SVG file.":
        "畫圖：在終端機上用文字畫，有 -o 就寫成 SVG 檔。",
    "Without -o the picture is drawn in characters. Unless there is a file of train --save, a "
    "network learns the table (a bundled set's name or a CSV file) just as train teaches it.":
        "沒有 -o 就用文字畫。除非給了 train --save 的檔案，否則會有一個網路學這張表"
        "（內附資料集的名稱或 CSV 檔），學法和 train 一樣。",
    "Train a network, or take a saved one, and write one HTML page that shows all of it.":
        "訓練一個網路，或拿一個存好的，把全部寫成一個網頁。",
    "The page needs nothing else: no network, no fonts, no scripts but its own few lines. It "
    "shows the data, the network, how it learned, the decision regions epoch by epoch (for two "
    "inputs), its answers with the wrong ones first, one training step in numbers, and what the "
    "doctor finds.":
        "這個網頁不需要別的東西：不用連線，不用字型，只有自己的幾行程式。裡面有資料、網路、學習的過程、"
        "每個週期的決策區域（兩個輸入時）、答案（錯的在前）、一步訓練的數，以及醫生發現的事。",
    "Write a saved network for another program: PyTorch, ONNX Runtime, C, Python without purenn.":
        "把存好的網路寫給別的程式：PyTorch、ONNX Runtime、C、沒有 purenn 的 Python。",
    "weights for a torch.nn.Sequential, under its own names": "給 torch.nn.Sequential 的權重，用它自己的名稱",
    "a model for ONNX Runtime and whatever else reads ONNX": "給 ONNX Runtime 和其他能讀 ONNX 的程式",
    "one C99 header, with predict": "一個 C99 標頭檔，裡面有 predict",
    "one module for CPython, PyPy and MicroPython, with predict":
        "一個模組，給 CPython、PyPy 和 MicroPython，裡面有 predict",
    "weights and scaling as plain lists, for a program of your own": "權重和尺度寫成串列，給自己的程式",
    "Every file takes the numbers of the table's columns (a column of words is one number for "
    "each word, 1 or 0) and holds five rows with the answers purenn gives to them; the command "
    "that runs those rows in the other program is printed.":
        "每個檔案都接受資料表各欄的數（文字欄位是每個詞一個數，1 或 0），裡面有五列資料和 purenn 的答案；"
        "會印出在那個程式裡試這五列的指令。",
    "List the bundled data sets; datasets/README.md tells where each one comes from.":
        "列出內附的資料集；datasets/README.md 說明每一個的來源。",
    "Run a lesson: one slide, article or topic, with numbers computed on the spot.":
        "上一課：一節投影片、一篇文章或一個主題，數字當場算。",
    "the list": "列出所有課程",
    "the slides' seventh heading": "投影片第七節",
    "the heading on page 16 of the slides": "投影片第 16 頁的那一節",
    "the heading with this word 矩陣乘法": "標題裡有這個字的那一節：矩陣乘法",
    "the same in Chinese 中文": "同一課，用中文",
    "with your own numbers": "用自己的數",
    "the third article's script": "第三篇文章的程式",
    "a handout, to be filled in": "可以填寫的講義",
    "a small network that goes on learning": "會繼續學習的小網路",
    "it runs without purenn, too": "沒有 purenn 也能跑",
    "The lecture in the browser: every page of the slides, its numbers computed as you change "
    "them.": "在瀏覽器裡的投影片：每一頁都有，改了數就重新計算。",
    "opens it; Ctrl-C ends it": "打開；按 Ctrl-C 結束",
    "one file, to be opened by a double click": "一個檔案，點兩下就打開",
    "a folder, for a web server": "一個資料夾，給網站伺服器",
    "Keys: arrows step and turn pages, e your turn, f full screen, l language, s source, p print.":
        "按鍵：方向鍵前進和翻頁，e 手刻，f 全螢幕，l 語言，s 原始碼，p 列印。",
    "Check the numbers that the lecture and the articles claim: claimed, computed here, verdict.":
        "查核投影片和文章裡的數字：說了什麼、這裡算出什麼、對不對。",
    "all that takes seconds": "幾秒就算完的全部",
    "the minutes too": "要算幾分鐘的也算",
    "how one of them is computed, and why it is so": "其中一個怎麼算，為什麼是這樣",
    "Exercises 手刻: carve it by hand; the computer checks at once and names the mistake.":
        "手刻練習：自己動手算、動手寫，電腦馬上檢查，並說出錯在哪裡。",
    "all of them, and which are solved": "全部的題目，以及哪些做完了",
    "one question, answered here": "一題，在這裡回答",
    "or at once; --pupil 3 draws other numbers": "或一次寫完；--pupil 3 會換別的數",
    "a file for each function to write": "每個要寫的函數一個檔案",
    "checks a file whenever it is saved": "每次存檔就檢查",
    "after a try": "試過之後",
    "the line to hand in": "要交的那一行",
    "The museum of mistakes: wrong lines beside the right ones, and the check that tells them "
    "apart.": "錯誤博物館：錯的程式和對的放在一起，還有分辨它們的檢查。",
    "all exhibits, a line each": "所有展品，一件一行",
    "one of them, with its source and its numbers": "其中一件，有程式和數字",
    "Write out one training step of a small network on one row, every number with its formula.":
        "把小網路在一列資料上的一步訓練寫出來，每個數都有公式。",
    "Slides 17-19: 對損失函數微分, 更新參數, 反向傳播. The CSV is a sheet that computes itself: "
    "change a weight, and the whole step follows (LibreOffice asks on opening: tick \"Evaluate "
    "formulas\").":
        "投影片第 17 到 19 節：對損失函數微分、更新參數、反向傳播。CSV 是會自己計算的試算表："
        "改一個權重，整步都跟著變（用 LibreOffice 打開時要勾選計算公式的選項）。",
    "Compare a network's gradients with the derivative by definition, tensor by tensor.":
        "把網路的梯度和用定義算的導數，一個張量一個張量地比較。",
    "Slides 14-15: 微分操作-定義法. Every weight is moved a little to both sides; what the loss "
    "does is what backward should have said.":
        "投影片第 14、15 節：微分操作-定義法。每個權重往兩邊各移一點，看損失怎麼變，backward 就應該怎麼說。",
    "The seed lottery 種子樂透: the same network from many first weights, and how many of them "
    "learn.": "種子樂透：同一個網路從許多不同的最初權重開始，看有多少個學得會。",
    "XOR with two hidden neurons is the known case: from some first weights the slope leads into "
    "a valley where one or two of the four rows stay wrong for ever.":
        "兩個隱藏神經元的 XOR 是有名的例子：從某些最初的權重出發，斜坡會通往一個山谷，"
        "四列裡有一、兩列永遠答錯。",
    "Time purenn beside the same arithmetic in the fewest lines of plain functions.":
        "測量 purenn 的速度，和用最少行的普通函數做同樣的計算比較。",
    "Each task is trained by purenn and by tests/benchmarks/bare.py in turn, from the same "
    "weights, over the same samples, to the same weights; a ratio below 1 says that purenn is "
    "faster. Times are the processor's for one step, medians over the repeats; the spread is that "
    "of the ratios of the pairs. Where a sample is a step, plain.py beside it are the loops one "
    "writes first. A task whose network is small is also trained unrolled "
    "(purenn/written/unroll.py).":
        "每個工作輪流由 purenn 和 tests/benchmarks/bare.py 訓練：同樣的權重、同樣的資料，"
        "到同樣的權重；比值小於 1 表示 purenn 比較快。時間是一步的處理器時間，取中位數；"
        "範圍是每一對比值的範圍。一筆一步的工作旁邊還有 plain.py，就是一般人先寫出來的迴圈。小網路也會寫成算式來訓練（purenn/written/unroll.py）。",
    "the bundled digits from their file, beside csv and float":
        "從檔案讀內附的 digits，和 csv 加 float 比較",
    "the classes of all digits by 64-30-10": "用 64-30-10 回答所有 digits 的類別",
    "what import purenn and --help take beyond Python's own start":
        "Python 啟動之外，import purenn 和 --help 要花的時間",
    "the most a process takes that loads digits5000 and trains an epoch":
        "載入 digits5000 並訓練一個週期的行程最多用多少記憶體",
    "the time a sample takes against width and batch; --svg draws it, too":
        "一筆資料的時間和寬度、批次大小的關係；--svg 會畫出來",
    "Write what a board or a grader needs into a folder.": "把開發板或批改程式需要的東西寫進資料夾。",
    "what fits a heap, of 32-bit words (tests/interpreters/README.md has what was measured):":
        "多少記憶體放得下什麼，32 位元（測量結果在 tests/interpreters/README.md）：",
    "micro:bit: a network written out that learns XOR, or answers 150 flowers":
        "micro:bit：寫成算式的網路，學 XOR 或回答 150 朵花",
    "vectors and matrices": "向量和矩陣",
    "the slides' NeuralNetwork learning XOR; a network written out":
        "投影片的 NeuralNetwork 學 XOR；寫成算式的網路",
    "Network: XOR in 400 epochs, with fit(..., keep=100) in as many as you like; iris.csv read":
        "Network：XOR 400 個週期，用 fit(..., keep=100) 要幾個週期都可以；讀 iris.csv",
    "purenn1.py, the one file, learning XOR": "purenn1.py，單一檔案，學 XOR",
    "iris.csv read, learned and scored in one go; an LSTM on 20 sequences":
        "讀 iris.csv、學習、評分一次做完；LSTM 學 20 個序列",
    "20 000 epochs with all of their history": "20 000 個週期和全部的紀錄",
    "--for TARGET --help tells that target's own options. The folder may hold an earlier bundle, "
    "which is replaced; any other file in the way is left alone, and the bundle refused.":
        "--for TARGET --help 會說明那個目標自己的選項。資料夾裡可以有以前的結果，會被換掉；"
        "別的檔案不會動，有衝突就不寫。",
    "%d lines that import math; from %s import * brings dot to fit":
        "%s 行，只匯入 math；用 from %s import * 就有從 dot 到 fit 的全部",
    "Get a data set that is too large to be bundled: the digits of MNIST, 11 MB in four files.":
        "下載太大、不能內附的資料集：MNIST 的數字，四個檔案共 11 MB。",
}
