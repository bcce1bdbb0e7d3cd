"""What a mistake is called in Traditional Chinese 正體中文, by the English line's form."""

TEXT = {
    # the frame of a line
    "%s: %s": "%s：%s",
    "; try ": "；請試試 ",
    "%s --help tells more": "%s --help 有更多說明",
    "stopped": "已停止",
    "there is not enough memory for this": "記憶體不夠",
    # the command line
    "--lang zh: this terminal has no Chinese signs, its encoding is %s; try --lang en":
        "--lang zh：這個終端機沒有中文字，它的編碼是 %s；請試試 --lang en",
    "--lang is %r; one of en, zh is wanted": "--lang 是 %s；要的是 en、zh",
    "argument %s: %s": "參數 %s：%s",
    "argument %s: invalid choice: %s (choose from %s)": "參數 %s：沒有 %s 這個選擇（可以選 %s）",
    "argument %s: expected one argument": "參數 %s：後面要有一個值",
    "argument %s: expected at least one argument": "參數 %s：後面至少要有一個值",
    "argument %s: invalid %s value: %s": "參數 %s：值不對（%s）：%s",
    "argument %s: not allowed with argument %s": "參數 %s：不能和 %s 一起用",
    "ambiguous option: %s could match %s": "選項 %s 不清楚，可能是 %s",
    "the following arguments are required: %s": "還缺少參數：%s",
    "unrecognized arguments: %s": "不認識的參數：%s",
    "%s, a number is wanted": "%s，要的是數",
    "%r, a height and a width such as 8x8 are wanted": "%s，要的是高和寬，例如 8x8",
    "k_folds: k is %s, from 2 to the number of rows, %d, is wanted":
        "--folds 是 %s，要的是 2 到列數 %s",
    "%s, a whole number is wanted": "%s，要的是整數",
    "%s, a finite number is wanted": "%s，要的是有限的數",
    "%s: lr is %s, a number above 0 is wanted": "%s：lr 是 %s，要的是大於 0 的數",
    "%s, a number from 0 up is wanted": "%s，要的是 0 以上的數",
    "%s, two numbers are wanted, such as -2,1.5": "%s，要的是兩個數，例如 -2,1.5",
    "%s, a number above 0 is wanted": "%s，要的是大於 0 的數",
    "%s is too large; at most 999999 is wanted": "%s 太大；最大是 999999",
    "%r, a whole number from %d up is wanted": "%s，要的是 %s 以上的整數",
    "%d, a port from 0 to 65535 is wanted": "%s，要的是 0 到 65535 的連接埠",
    "%s, a number from 0 to below 1 is wanted": "%s，要的是 0 以上、小於 1 的數",
    "%s, a number above 0, at most 1 is wanted": "%s，要的是大於 0、最多 1 的數",
    "it is empty, a name is wanted": "是空的，要有名稱",
    "%r, whole numbers above 0 are wanted": "%s，要的是大於 0 的整數",
    "%r, one character is wanted": "%s，要的是一個字元",
    "%s, two different columns are wanted": "%s，要的是兩個不同的欄位",
    "plot: --columns names %s twice, two different columns are wanted":
        "plot: --columns 兩次都是 %s，要的是兩個不同的欄位",
    "no %s; there are %s, or a file such as model.json": "沒有 %s；有 %s，或是像 model.json 的檔案",
    "no %s; there are %s": "沒有 %s；有 %s",
    "activation: no %r%s; there are %s": "activation：沒有 %s%s；有 %s",
    ", near it is %s": "，相近的有 %s",
    "%s: layers %s have %d weights and biases, at most %d are wanted":
        "%s：%s 的各層有 %s 個權重和偏差，最多 %s 個",
    "%s: %s would take the place of what is read; another name is wanted":
        "%s：%s 會蓋掉要讀的檔案；請換一個名稱",
    "%s: %s is of no use beside %s; leave one of them out":
        "%s：%s 和 %s 一起沒有用；請拿掉其中一個",
    "%s: %s is of no use without %s; give both, or leave %s out":
        "%s：%s 要和 %s 一起才有用；請兩個都給，或是拿掉 %s",
    "%s: %s is of no use here; leave it out": "%s：%s 在這裡沒有用；請拿掉",
    "%s: - is no name for a file here": "%s：- 在這裡不是檔名",
    "%s: %s would be no %s": "%s：%s 裡面不會是 %s",
    "a name with %s": "結尾是 %s 的名稱",
    "no folder %r": "沒有資料夾 %s",
    "there is no folder %s": "沒有資料夾 %s",
    "%s: cannot be written (%s)": "%s：不能寫入（%s）",
    "%s: cannot be used (%s)": "%s：不能用（%s）",
    "%s: cannot be read (%s)": "%s：不能讀取（%s）",
    "standard output": "標準輸出",
    "standard input: it is closed; the name of a file is wanted":
        "標準輸入：已經關閉；請給一個檔名",
    "No such file or directory": "沒有這個檔案或資料夾",
    "Is a directory": "這是一個資料夾",
    "Not a directory": "這不是資料夾",
    "Permission denied": "沒有權限",
    "No space left on device": "磁碟滿了",
    "it is no file": "這不是檔案",
    "it is read-only": "它是唯讀的",
    # files of other kinds
    "%s: this is a picture or a film; a table is wanted here": "%s：這是圖片或影片；這裡要的是資料表",
    "%s: this is sound; a table is wanted here": "%s：這是聲音；這裡要的是資料表",
    "%s: this is a packed file; unpack it": "%s：這是壓縮檔；請先解壓縮",
    "%s: this is no .xlsx but another program's document; save it as .xlsx or CSV":
        "%s：這不是 .xlsx，是別的程式的文件；請存成 .xlsx 或 CSV",
    "a NumPy file": "NumPy 檔",
    "a pickle of Python": "Python 的 pickle 檔",
    "a MATLAB file": "MATLAB 檔",
    "an R file": "R 檔",
    "a tar archive": "tar 檔",
    # files of networks
    "damaged, or changed by hand: the checksum at its end is of another text":
        "壞掉了，或被手動改過：結尾的檢查碼不合",
    "damaged, cut off, or no purenn file: it is not JSON": "壞掉了、不完整，或不是 purenn 的檔案：它不是 JSON",
    "not a purenn file": "不是 purenn 的檔案",
    "version %d of the format; this purenn reads version %d":
        "格式的版本是 %s；這個 purenn 讀的是版本 %s",
    "about: %s has %d entries, the network has %d outputs":
        "about：%s 有 %s 項，網路有 %s 個輸出",
    "about: %s has %d entries, the network wants %d": "about：%s 有 %s 項，網路要 %s 項",
    "%s: holds no training that could go on": "%s：裡面沒有可以繼續的訓練",
    "%s: has learned %d epochs; a larger --epochs goes on":
        "%s：已經學了 %s 個週期；--epochs 更大才會繼續",
    "%s: the columns or classes are not those that %s has learned from":
        "%s：欄位或類別和 %s 學過的不一樣",
    # train and what is like it
    "--lr is %g, a number above 0 is wanted": "--lr 是 %s，要的是大於 0 的數",
    "--%s %s of %d rows leaves %d to train and %d held back":
        "--%s %s，%s 列裡剩 %s 列訓練、%s 列留下",
    "--folds is %d, at most the number of rows, %d, is wanted":
        "--folds 是 %s，最多是列數 %s",
    "--%s is %d, at least %d is wanted": "--%s 是 %s，至少要是 %s",
    "--folds and --%s do not go together": "--folds 和 --%s 不能一起用",
    "a perceptron takes the numbers as they are":
        "感知器照原來的數學習",
    "%s wants numbers, and %s has text": "%s 要的是數，而 %s 裡是文字",
    "%s wants text, and %s has numbers": "%s 要的是文字，而 %s 裡是數",
    "a perceptron answers yes or no, and %s is a quantity":
        "感知器只回答是或不是，而 %s 是數量",
    "%s answers with classes, and the target is a quantity":
        "%s 的答案是類別，而目標是數量",
    "dropout silences what hidden activations give, and there are none":
        "dropout 會關掉隱藏層激勵函數的輸出，可是沒有這樣的隱藏層",
    "a table of texts": "一張文字的表",
    "cnn wants square images of at least 4 x 4, and a row has %d numbers":
        "cnn 要的是至少 4 x 4 的正方形影像，而一列有 %s 個數",
    "--patience judges by validation rows, and there are none": "--patience 看驗證資料，而這裡沒有",
    "train: --%s is for --model mlp, %s has its own": "train：--%s 是給 --model mlp 的，%s 有自己的",
    "--%s and --resume do not go together; the settings are those in %s":
        "--%s 和 --resume 不能一起用；設定是 %s 裡的",
    "%s: --%s and a saved network do not go together; the settings are those in %s":
        "%s：--%s 和存好的網路不能一起用；設定是 %s 裡的",
    "loss: %s is for classes, and %s is %s":
        "損失 %s 是給類別用的，而 %s 是%s",
    "a quantity": "數量",
    "several quantities": "幾個數量",
    "fit: the loss is %r in epoch %d":
        "fit：損失變成 %s（週期 %s）",
    # lessons, exercises, explain, plot, museum, claims
    "lesson: no %r; there are %s, pages p1 to p59, and words of a heading":
        "lesson：沒有 %s；有 %s、頁碼 p1 到 p59，以及標題裡的字",
    "lesson %s: takes no --%s; it takes %s": "lesson %s：不接受 --%s；可以用的有 %s",
    "no numbers": "（不能換數）",
    "exercise: no %r; there are %s": "exercise：沒有 %s；有 %s",
    "exercise: one task at a time; %s is one too many": "exercise：一次一題；%s 是多的",
    "exercise: no folder %s; exercise start %s makes it":
        "exercise：沒有資料夾 %s；exercise start %s 會做一個",
    "exercise: %s is the folder of %s; another folder is wanted":
        "exercise：%s 是 %s 的資料夾；請用另一個資料夾",
    "exercise: no file of a task in %s; exercise start %s writes them":
        "exercise：%s 裡沒有題目的檔案；exercise start %s 會寫出來",
    "exercise: no name yet":
        "exercise：還沒有名字",
    "exercise: no progress in %s; exercise start makes a folder that keeps it":
        "exercise：%s 裡沒有進度；exercise start 會做一個記錄進度的資料夾",
    "%s: no line that 'exercise line DIR' prints": "%s：沒有 'exercise line DIR' 印出的那一行",
    "%s: no file in this folder": "%s：這個資料夾裡沒有檔案",
    "exercise: %s is written as a file; exercise check DIR %s checks it":
        "exercise：%s 要寫成檔案；exercise check 資料夾 %s 會檢查它",
    "exercise: results takes the files that were handed in":
        "exercise：results 要的是交上來的檔案",
    "exercise: start takes one folder, such as carving": "exercise：start 要一個資料夾，例如 carving",
    "exercise: show takes the name of one task, such as 12 or c3":
        "exercise：show 要一題的名稱，例如 12 或 c3",
    "explain: %s has text, numbers are wanted": "explain：%s 裡是文字，要的是數",
    "explain: row is %d, a number from 1 to %d is wanted":
        "explain：row 是 %s，要的是 1 到 %s 的數",
    "explain: %s wants classes, and %s is %s": "explain：%s 要的是類別，而 %s 是%s",
    "several yes and no": "幾個是非題",
    "explain: the network has %d parameters, at most %d can be written out":
        "explain：網路有 %s 個參數，最多只能寫出 %s 個",
    "museum: no exhibit %r; %s": "museum：沒有展品 %s；%s",
    "near it are %s": "相近的有 %s",
    "no module %r": "沒有模組 %s",
    "python3 -m purenn museum lists them": "python3 -m purenn museum 會列出全部",
    "bench: no task %r; there are %s": "bench：沒有叫 %s 的項目；有 %s",
    "there are %s": "有 %s",
    "claims: no %r; there are %s": "claims：沒有 %s；有 %s",
    "plot regions: --moving wants a file":
        "plot regions：--moving 要寫成檔案",
    "plot regions: a saved network does not learn; --moving wants a table":
        "plot regions：存好的網路不會再學；--moving 要的是資料表",
    "plot regions: a perceptron has no epochs to show; --moving is for other models":
        "plot regions：感知器沒有週期可以看；--moving 是給別的模型的",
    "plot: %s has %s, two numbers are wanted; --columns chooses among %s":
        "plot：%s 有 %s，要的是兩個數；--columns 可以從 %s 裡選",
    "plot: %s has %s, two numbers are wanted": "plot：%s 有 %s，要的是兩個數",
    "plot: %s has text, two numbers are wanted; --columns chooses among %s":
        "plot：%s 裡是文字，要的是兩個數；--columns 可以從 %s 裡選",
    "plot: %s has text, two numbers are wanted": "plot：%s 裡是文字，要的是兩個數",
    "%d inputs": "%s 個輸入",
    "plot: the target %s is a quantity, and classes are wanted":
        "plot：目標 %s 是數量，要的是類別",
    "plot: the rows of %s do not look like images": "plot：%s 的列看起來不是影像",
    "plot digits: %s has text, images are wanted": "plot digits：%s 裡是文字，要的是影像",
    "image: %d pixels are no square, a height and a width are wanted":
        "image：%s 個像素排不成正方形，要有高和寬",
    # vectors, matrices, networks
    "%s: lengths differ, %d and %d": "%s：長度不同，%s 和 %s",
    "matmul: inner sizes differ, (%d, %d) times (%d, %d)":
        "matmul：內側的大小不同，(%s, %s) 乘 (%s, %s)",
    "shape: row %d has %d numbers, row 0 has %d": "shape：第 %s 列有 %s 個數，第 0 列有 %s 個",
    "transpose: row %d has %d numbers, row 0 has %d":
        "transpose：第 %s 列有 %s 個數，第 0 列有 %s 個",
    "%s: A is (%d, %d), a square matrix is wanted": "%s：A 是 (%s, %s)，要的是方陣",
    "%s: %d samples and %d targets; as many are wanted, at least one":
        "%s：%s 筆樣本、%s 個正解；個數要一樣，至少一個",
    "%s: %s %d has %d numbers, the network wants %d":
        "%s：%s %s 有 %s 個數，網路要的是 %s 個",
    "Network: layers[%d] %s takes %s, layers[%d] gives %s":
        "Network：layers[%s] %s 接受 %s，layers[%s] 給出 %s",
    "slides: %s has no %s; wanted is %s, or the folder that npm has filled":
        "slides：%s 沒有 %s；要的是 %s，或 npm 裝好的資料夾",
    "slides: port %d: %s; without --port a free one is taken":
        "slides：連接埠 %s：%s；不寫 --port 就用空著的",
}
