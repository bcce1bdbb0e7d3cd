"""Errors and notes that are met less often, and those of export, in Traditional Chinese 正體中文."""

TEXT = {
    "data: the label is empty, the name of a column is wanted": "data：標籤是空的，要的是欄位的名稱",
    "data: the label names a column twice, each once is wanted":
        "data：標籤提到同一個欄位兩次，每個欄位一次就好",
    "%s: %s would hide the module %s that others import; another name is wanted":
        "%s：%s 會擋住別人要 import 的模組 %s；請換一個名稱",
    # what a file is, when it is no table
    "%s: this is %s, which is not read; save it as CSV": "%s：這是 %s，讀不了；請存成 CSV",
    "%s: this is a saved network of purenn; a table is wanted here":
        "%s：這是 purenn 存好的網路；這裡要的是資料表",
    "%s: this is a Git LFS pointer; git lfs pull gets the table":
        "%s：這是 Git LFS 的指標；git lfs pull 會拿到資料表",
    "rich text": "RTF 文件",
    "a binary file": "二進位檔",
    "%s: no rows below the line that names the delimiter": "%s：寫著分隔符號的那一行下面沒有資料",
    "%s line %d: %r and other names above columns of numbers, below line %d":
        "%s 第 %s 行：%s 等名稱在數字欄位上面，卻在第 %s 行下面",
    "%s: %s is no column of dates such as 2020-01-31": "%s：%s 不是 2020-01-31 這樣的日期欄位",
    "%s: %s is no column of dates such as 2020-01-31 in the order %s":
        "%s：%s 不是 2020-01-31 這樣、順序為 %s 的日期欄位",
    "%s: more than %d bytes when unpacked": "%s：解開之後超過 %s 個位元組",
    "%s: there is no %s in it": "%s：裡面沒有 %s",
    "%s: damaged or locked (%s)": "%s：壞掉了或有密碼（%s）",
    "%s: damaged (%s)": "%s：壞掉了（%s）",
    "%s: no column %s to judge the answers by": "%s：沒有可以判斷答案的欄位 %s",
    "an SQLite file": "SQLite 檔",
    "%s line %d, %s: %r, %s is wanted": "%s 第 %s 行，%s：%s，要的是 %s",
    "the numbers of some row are too large for the network": "有一列的數對網路來說太大了",
    "%s: the network answers %s; smaller numbers are wanted there":
        "%s：網路的答案是 %s；那裡要的是小一點的數",
    "%s: %d fields a row; wanted are the %d inputs %s, with or without the target %s":
        "%s：每列有 %s 個欄位；要的是 %s 個輸入 %s，有沒有目標 %s 都可以",
    "plot: the target is several, %s, and one is wanted": "plot：目標有好幾個，%s，只能畫一個",
    "plot: the target is several, %s, and one is wanted; report shows them":
        "plot：目標有好幾個，%s，只能畫一個；report 會顯示全部",
    "a model that train --layers %s made": "用 train --layers %s 做的模型",
    "to train on the column less its mean": "把那一欄減去平均再訓練",
    "train %s --save, and --model with what it wrote": "train %s --save，再用 --model 給它寫的檔案",
    "a smaller lr": "小一點的 lr",
    "smaller --layers": "小一點的 --layers",
    "a tenth of the l2": "十分之一的 l2",
    "bundle: %s lies around %s within %s, closer than the 7 digits of 32-bit floats tell":
        "bundle：%s 的值在 %s 附近 %s 以內，比 32 位元浮點數的 7 位數字能分辨的還近",
    "%s lies around %s within %s, closer than the 7 digits of 32-bit floats tell":
        "%s 的值在 %s 附近 %s 以內，比 32 位元浮點數的 7 位數字能分辨的還近",
    "bundle: %s has %d classes, and the network %d outputs":
        "bundle：%s 有 %s 類，而網路有 %s 個輸出",
    "bundle: %s has %d quantities, and the network %d outputs":
        "bundle：%s 有 %s 個數量，而網路有 %s 個輸出",
    "bundle: %s: %s is from %g to %g, and %s answers %g to %g":
        "bundle：%s：%s 從 %s 到 %s，而 %s 只答 %s 到 %s",
    "%s: does not say which table it has learned; TABLE --model %s does":
        "%s：沒有說學的是哪個資料表；寫成 資料表 --model %s 就可以",
    "%s: not an IDX file, it starts with nothing; wanted is 00 00": "%s：不是 IDX 檔，它是空的",
    "%s: not an IDX file, it starts with %s; wanted is 00 00":
        "%s：不是 IDX 檔，開頭是 %s；要的是 00 00",
    # pictures
    "plot digits: the outputs for %s are no probabilities": "plot digits：%s 的輸出不是機率",
    "plot descent: %s has text; one number and a quantity are wanted, as in line":
        "plot descent：%s 裡是文字；要的是一個數和一個數量，像 line 那樣",
    "plot descent: %s has classes; one number and a quantity are wanted, as in line":
        "plot descent：%s 裡是類別；要的是一個數和一個數量，像 line 那樣",
    "plot descent: %s has %s; one number and a quantity are wanted, as in line":
        "plot descent：%s 有 %s；要的是一個數和一個數量，像 line 那樣",
    "%s, two rows of two numbers up to 1e6 are wanted, such as '2,1;-1,1'":
        "%s，要的是兩列、每列兩個最多 1e6 的數，例如 '2,1;-1,1'",
    "%s, two numbers are wanted, not both 0": "%s，要的是兩個數，不能都是 0",
    "plot line: the network of %s answers with %s; a perceptron is wanted, or --weights":
        "plot line：%s 的網路%s；要的是一個感知器，或 --weights",
    "%d lines": "有 %s 條線",
    "no line": "沒有線",
    "plot: %s has no input %s; there are %s": "plot：%s 沒有輸入 %s；有 %s",
    "plot: --columns and a file for --test do not go together":
        "plot：--columns 和 --test 的檔案不能一起用",
    "plot layers: %s has %s; Dense and Activation are wanted":
        "plot layers：%s 有 %s；要的是 Dense 和 Activation",
    "no Dense layer": "沒有 Dense 層",
    "plot layers: layer %d has %d neurons, 2 are wanted":
        "plot layers：第 %s 層有 %s 個神經元，要的是 2 個",
    "image: %d numbers are no %d x %d pixels": "image：%s 個數排不成 %s x %s 個像素",
    "diagram: the network has no Dense layer": "diagram：網路沒有 Dense 層",
    "diagram: %s is no column of neurons; Dense layers can be drawn":
        "diagram：%s 不是一行神經元；能畫的是 Dense 層",
    "weights: the network has no layer with weights": "weights：網路沒有任何一層有權重",
    "training: the history is empty; the network has not learned yet":
        "training：沒有紀錄；網路還沒有學過",
    # export
    "%s: %d bytes, %s": "%s：%s 個位元組，%s",
    "inputs: %s": "輸入：%s",
    "%s: %d bytes, learns by itself and imports nothing but math":
        "%s：%s 個位元組，自己會學習，只匯入 math",
    "rows of %d inputs and %d targets; lr; epochs": "每列 %s 個輸入、%s 個目標；學習率；週期數",
    "of %d inputs: %s": "%s 個輸入：%s",
    "1 or 0 for each target": "每個目標是 1 或 0",
    "a name for each target": "每個目標的名稱",
    "the outputs": "輸出",
    "the number of the class, from 0": "類別的編號，從 0 起",
    "the class, a name": "類別的名稱",
    "export: --layers are %r, at least inputs and outputs are wanted":
        "export：--layers 是 %s，至少要有輸入和輸出",
    "%d parameters, 1 to %d are wanted": "有 %s 個參數，要的是 1 到 %s 個",
    "fewer inputs or neurons are wanted, or no --train": "輸入或神經元要少一點，或不加 --train",
    "fewer inputs or neurons are wanted": "輸入或神經元要少一點",
    "unroll: %d parameters, 1 to %d are wanted; Network.fit takes any number":
        "unroll：有 %s 個參數，要的是 1 到 %s 個；Network.fit 不限個數",
    "export: %s does not follow a Dense; layers are wanted that are Dense, or Activation after "
    "Dense": "export：%s 不在 Dense 之後；要的層是 Dense，或 Dense 之後的 Activation",
    "export: no lines for the loss %s; Network.fit has it":
        "export：損失 %s 沒有可以寫出的算式；Network.fit 有",
    "Try its %d rows there (needs %s):": "在那裡試試它的 %s 列（需要 %s）：",
    "Its field notes says how to compute with it.": "欄位 notes 說明怎麼用它計算。",
    "rows: float32, (any number, %d), as in the table; the scaling is part of the model.":
        "rows：float32，列數不限，每列 %s 個數，和資料表裡一樣；縮放已經在模型裡。",
    "It wants scaled inputs, (x - means) / deviations; both are in the metadata.":
        "輸入要先縮放：(x - means) / deviations；兩者都在 metadata 裡。",
    "Its outputs are scores; %s comes after them.": "它的輸出是分數；之後要再算 %s。",
    "Its output y means y target_deviations + target_means, in the metadata.":
        "它的輸出 y 要換算成 y target_deviations + target_means，兩者在 metadata 裡。",
    "To import it, call it by a Python name, such as %s.py":
        "要 import 它，請取一個 Python 的名稱，例如 %s.py",
    "%d inputs, %d weights and biases, %d outputs (%s)": "%s 個輸入、%s 個權重和偏差、%s 個輸出（%s）",
    "%d inputs, %d weights and biases, %d outputs": "%s 個輸入、%s 個權重和偏差、%s 個輸出",
    "%d inputs, %d weights and biases, %d output (%s)": "%s 個輸入、%s 個權重和偏差、%s 個輸出（%s）",
    "%d inputs, %d weights and biases, %d output": "%s 個輸入、%s 個權重和偏差、%s 個輸出",
    "any Python; micropython takes the same line": "任何 Python；micropython 用同一行",
    "gcc, or any C compiler": "gcc 或任何 C 編譯器",
    "export: %s is there already; -o %s replaces it": "export：%s 已經有了；-o %s 會取代它",
    "export: a MODEL.json is wanted, or --layers of a fresh network with --train":
        "export：要的是 MODEL.json，或用 --layers 加 --train 給一個新的網路",
    "export: the outputs are images, rows are wanted": "export：輸出是影像，要的是一列一列的數",
    "export: no layer has weights": "export：沒有任何一層有權重",
    "export: a %s is %g, which no 32-bit float can hold; python and json can":
        "export：有一個 %s 是 %s，32 位元的浮點數放不下；python 和 json 可以",
    "export: numbers grow beyond what a float holds; the weights or the scaling are too large":
        "export：數大到浮點數放不下；權重或縮放太大了",
    "export: %s in the model is %.60r, %d numbers are wanted":
        "export：模型裡的 %s 是 %s，要的是 %s 個數",
    "export: %s in the model is %.60r, %d names are wanted":
        "export：模型裡的 %s 是 %s，要的是 %s 個名稱",
    "export: target_mean and target_deviation in the model are %.60r, two numbers are wanted":
        "export：模型裡的 target_mean 和 target_deviation 是 %s，要的是兩個數",
    "export: BatchNorm has the variance %g, above 0 is wanted":
        "export：BatchNorm 的變異數是 %s，要大於 0",
    "export: torch.nn has no activation %s; c, json, onnx and python can hold it":
        "export：torch.nn 沒有激勵函數 %s；c、json、onnx、python 可以",
    "export: layer %d is %s, which no export knows; there are Dense, Activation, Dropout, "
    "BatchNorm, and Reshape before Flatten":
        "export：第 %s 層是 %s，沒有一種匯出認得；可以用的有 Dense、Activation、Dropout、BatchNorm，"
        "以及 Flatten 前面的 Reshape",
    # exercises
    "exercise: an answer has at most %d characters": "exercise：答案最多 %s 個字元",
    "%s: cannot be read; start another folder": "%s：不能讀取；請開始另一個資料夾",
    "exercise: sheet takes names with commas and a file, such as sheet 3,6,7,17 --pupils 30 -o "
    "sheets.html":
        "exercise：sheet 要的是用逗號分開的題號和一個檔案，例如 sheet 3,6,7,17 --pupils 30 -o "
        "sheets.html",
    "exercise: %d tasks do not fit on a page; at most %d do":
        "exercise：%s 題一頁放不下；最多 %s 題",
    "exercise: --pupils is %d; 1 to %d are wanted": "exercise：--pupils 是 %s；要的是 1 到 %s",
    "exercise: %s; try %s first": "exercise：%s；先試 %s",
    "exercise: %s; tries are kept in the folder of start: --dir DIR":
        "exercise：%s；試過的答案存在 start 做的資料夾裡：--dir DIR",
    "%s: cannot be made (%s)": "%s：不能建立（%s）",
    # lessons, get
    "lesson %s: takes no --data; leave it out": "lesson %s：沒有 --data；請拿掉",
    "written: %s": "已寫入：%s",
    "no tests/benchmarks here, as in an installation: purenn's times alone; a clone has it":
        "這裡沒有 tests/benchmarks（用 pip 安裝的就沒有）：只有 purenn 的時間；clone 下來的才有",
    "cosine: a vector of zeros has no direction; another is wanted":
        "cosine：零向量沒有方向；請換別的向量",
    "project: a vector of zeros has no direction; another is wanted":
        "project：零向量沒有方向；請換別的向量",
    "%s could not be downloaded (%s); without a network put %s into the folder %s by hand":
        "%s 下載不了（%s）；沒有網路時，請自己把 %s 放進資料夾 %s",
    "get: no data set %r to download; there is mnist": "get：沒有可以下載的資料集 %s；有 mnist",
    "%s: in the way, it is no file that a download began; another --to DIR is wanted":
        "%s：擋住了，它不是下載到一半的檔案；請用 --to 換一個資料夾",
    # told of tables, less often
    "line %d holds other names (%s) and is left out": "第 %s 行是另一種名稱（%s），去掉了",
    "lines %d and %d together name the columns": "第 %s 行和第 %s 行合起來是欄位名稱",
    "%s line %d: %d columns are called %s, one is wanted; give the others another name":
        "%s 第 %s 行：有 %s 個欄位叫 %s，只要一個；請給其他的另一個名稱",
    "names that are there twice become %s": "出現兩次的名稱改成 %s",
    "%s: %s is read as %s, as in training": "%s：%s 讀成 %s，和訓練時一樣",
    "%s is %s in some rows, far from the others, and read as a number (--na %s if nothing is "
    "known there)": "%s 有幾列是 %s，離其他的很遠，當作數字（那裡若是不知道，用 --na %s）",
    "%d rows with the names once more are left out, the first is line %d":
        "去掉 %s 列重複的名稱，第一個在第 %s 行",
    "%s is empty in %d rows of %d and left out (--drop '' keeps it)":
        "%s 有 %s 列是空的，共 %s 列，去掉了（--drop '' 可以保留）",
    "%s is called as IDs are, comes back and is read as numbers (--drop %s leaves it out)":
        "%s 的名稱像編號，卻會重複，讀成數了（--drop %s 可以去掉）",
    "%s has numbers in several units (%s) and is left out (--words %s takes it in)":
        "%s 的數有幾種單位（%s），去掉了（--words %s 可以用它）",
    "%s: %s is taken for missing (--na '' takes it for a word)":
        "%s：%s 當作不知道（--na '' 可以當作詞）",
    "%s has no word where the target is known and is left out (--words %s takes it in)":
        "%s 在知道目標的列都是空的，去掉了（--words %s 可以用它）",
    "each line as a whole stands in quotes": "每一行整行放在引號裡",
    "%s is taken for the column %s": "%s 當作欄位 %s",
    "the file %s of %s (--sheet for another)": "檔案 %s，共有 %s（--sheet 可以換）",
    "fields stand in single quotes": "欄位用單引號括起來",
    "%s has no sheets": "%s 沒有工作表",
    "no column %s: taken for missing in every row": "沒有欄位 %s：每一列都當作不知道",
    "%s: 1 row below the header; at least two are wanted to learn from":
        "%s：標題下面只有 1 列；至少要兩列才能學",
    "%s: --label names %s, and it has learned %d, %s": "%s：--label 說的是 %s，學的是 %s 個：%s",
    "%s: no line is left below %d": "%s：第 %s 行以下沒有東西了",
    "%s line %d: names the columns": "%s 第 %s 行：是欄位名稱",
    "%s, a share as a number is wanted": "%s，要的是寫成小數的比例",
    "%s: %s is read as %g; if the points stand between thousands, take them out of the file":
        "%s：%s 讀成 %s；點若是千位分隔，請從檔案裡去掉",
}
