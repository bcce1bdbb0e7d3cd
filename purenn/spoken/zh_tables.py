"""What is said of tables, and what bundle says, in Traditional Chinese 正體中文."""

TEXT = {
    # refused
    "the file is empty": "檔案是空的",
    "data: no bundled set and no file is called %r": "data：沒有叫 %s 的內附資料集或檔案",
    "data: no bundled set and no file is called %r; near it is %s":
        "data：沒有叫 %s 的內附資料集或檔案；相近的有 %s",
    "%s line %d: a quote is opened and never closed": "%s 第 %s 行：引號打開了，卻沒有關上",
    "%s line %d: %d fields, line %d has %d":
        "%s 第 %s 行：有 %s 個欄位，第 %s 行有 %s 個",
    "%s (%s)": "%s（%s）",
    "%s line %d, %s: nothing, a number is wanted": "%s 第 %s 行，%s：是空的，要的是數",
    "%s line %d, %s: %s, a number is wanted": "%s 第 %s 行，%s：%s，要的是數",
    "%s line %d, %s: %s, a date such as 2020-01-31 or in the order %s is wanted":
        "%s 第 %s 行，%s：%s，要的是 2020-01-31 這樣的日期，或照 %s 的順序",
    "%s line %d, %s: %s, a time such as 12:30 is wanted":
        "%s 第 %s 行，%s：%s，要的是 12:30 這樣的時間",
    "%s line %d, %s: nothing, a target is wanted":
        "%s 第 %s 行，%s：是空的，要有目標",
    "guessed: the target is %s, by its name": "猜的：目標是 %s，照名稱",
    "guessed: the target is %s, the last one": "猜的：目標是 %s，最後一欄",
    "guessed: the target is %s, the last one that may be": "猜的：目標是 %s，最後一個可以當目標的欄",
    "guessed: the target is %s, the only one that looks like classes":
        "猜的：目標是 %s，只有它看起來像類別",
    "guessed: the target is %s": "猜的：目標是 %s",
    "data: no column %r; there are %s": "data：沒有欄位 %s；有 %s",
    "data: no column %d; there are %d": "data：沒有第 %s 欄；共有 %s 欄",
    "%s: no column %s; there are %s": "%s：沒有欄位 %s；有 %s",
    "%s: no rows below the header": "%s：標題下面沒有資料",
    "%s: no row is left": "%s：一列都沒有剩下",
    "%s: %d rows below the header, %d columns; at least one row is wanted, a target and an input":
        "%s：標題下面有 %s 列、%s 欄；至少要一列、一個目標和一個輸入",
    "%s: %d columns are left; a target and an input are wanted":
        "%s：剩下 %s 欄；要有一個目標和一個輸入",
    "%s: no input is left beside the target %s":
        "%s：除了目標 %s 以外沒有輸入了",
    "data: %s cannot be left out, it is to be taken as words":
        "data：%s 要當成文字，不能去掉",
    "data: %s cannot be left out, it is the target":
        "data：%s 是目標，不能去掉",
    "%s: a field is missing in every row":
        "%s：每一列都有空的欄位",
    "%s: the target %s is missing in every row": "%s：每一列都沒有目標 %s",
    "%s: no column is a quantity or comes back often enough for classes":
        "%s：沒有一欄是數量，也沒有一欄重複得夠多可以當類別",
    "%s: the target %s is always %s; at least two classes are wanted":
        "%s：目標 %s 永遠是 %s；至少要有兩類",
    "%s: the target %s holds words and is no quantity": "%s：目標 %s 是詞，不是數量",
    "%s: the target %s is always %s": "%s：目標 %s 永遠是 %s",
    "%s: the target %s has %d different words in %d rows":
        "%s：目標 %s 有 %s 個不同的詞，共 %s 列",
    "%s: texts are only learned with classes, and %s is a quantity":
        "%s：文字只能配類別來學，而 %s 是數量",
    "%s: this is an old Excel file, which is not read; save it as .xlsx":
        "%s：這是舊的 Excel 檔，讀不了；請另存成 .xlsx",
    "%s: not %s text, there are zeros between the characters":
        "%s：不是 %s 的文字，字元之間有零",
    "%s: %s in it is a workbook or packed again, which is not read there; unpack it and name it "
    "instead": "%s：裡面的 %s 是活頁簿或又壓縮了一次，在那裡讀不了；請解壓縮，改給它的名稱",
    "%s: not %s text": "%s：不是 %s 的文字",
    "data: no encoding is called %r":
        "data：沒有叫 %s 的編碼",
    "%s: damaged or cut off (%s)": "%s：壞掉了或不完整（%s）",
    "save X and y of ex3data1.mat, from exercise 3 of the machine-learning course, as rows of "
    "400 pixels and the label, put the file into a folder":
        "把機器學習課程第 3 次練習 ex3data1.mat 的 X 和 y 存成每列 400 個像素和類別，放進一個資料夾",
    "%s is not bundled: %s and name that with --data DIR or in PURENN_DATA":
        "%s 沒有內附：%s，再用 --data DIR 或 PURENN_DATA 說出它在哪裡",
    # guessed and done
    "the delimiter is spaces": "分隔符號是空白",
    "the delimiter is %s": "分隔符號是%s",
    "a comma": "逗號",
    "a semicolon": "分號",
    "a tab": "tab 鍵",
    "a space": "空格",
    "a bar": "直線 |",
    "line %d names the columns": "第 %s 行是欄位名稱",
    "line %d is data, not a header": "第 %s 行是資料，不是名稱",
    "line %d may be names (--header yes)": "第 %s 行可能是名稱（--header yes）",
    "line %d may be names and is taken for them (--header no for data)":
        "第 %s 行可能是名稱，就當作名稱（--header no 當作資料）",
    "%d rows of sums or means (%s) are left out, the first is line %d":
        "去掉 %s 列總和或平均（%s），第一個在第 %s 行",
    "%s: %s is read as %s %%, not as a share of 1": "%s：%s 讀成 %s %%，不是 1 裡的一份",
    "%s is 1 to %d, each once, an order that a new row has no place in (--label NAME for another)":
        "%s 是 1 到 %s，各一次，是順序，新的一列沒有位置（--label 名稱 可以換）",
    "line %d holds units (%s) and is left out": "第 %s 行是單位（%s），去掉了",
    "%d empty rows at the end get no answer": "結尾的 %s 個空白列沒有答案",
    "%d empty rows are left out, the first is line %d": "去掉 %s 列空白，第一個在第 %s 行",
    "%d lines below the table are passed over, the first is line %d":
        "跳過資料表下面的 %s 行，第一個在第 %s 行",
    "the target is %s, by its name (--label NAME for another)":
        "目標是 %s，照名稱（--label 名稱 可以換）",
    "the target is %s, the last one (--label NAME for another)":
        "目標是 %s，最後一欄（--label 名稱 可以換）",
    "the target is %s, the last one that may be (--label NAME for another)":
        "目標是 %s，最後一個可以當目標的欄（--label 名稱 可以換）",
    "the target is %s, the only one that looks like classes (--label NAME for another)":
        "目標是 %s，只有它看起來像類別（--label 名稱 可以換）",
    "the target is %s (--label NAME for another)": "目標是 %s（--label 名稱 可以換）",
    "the target is a class": "目標是類別",
    "the target is a quantity": "目標是數量",
    "the target is a class (--target quantity for the other)":
        "目標是類別（--target quantity 當作數量）",
    "the target is a quantity (--target class for the other)":
        "目標是數量（--target class 當作類別）",
    "the target is several quantities: %s": "目標是幾個數量：%s",
    "the target is several yes and no: %s": "目標是幾個是非題：%s",
    "the target is one of these, where 1 stands: %s": "目標是其中 1 所在的那個：%s",
    "%d rows of another length than %d fields are left out, the first is line %d":
        "去掉 %s 列，因為欄位不是 %s 個，第一個在第 %s 行",
    "line %d: a quote is opened and never closed; from there on a row is a line":
        "第 %s 行：引號打開了，卻沒有關上；從那裡起一行就是一列",
    "%d lines with a # in front are passed over": "跳過 %s 行 # 開頭的",
    "%d lines above the table are passed over": "跳過資料表上面的 %s 行",
    "the names of the rows have no name of their own": "列的名稱那一欄沒有自己的名稱",
    "%s is text": "%s 是文字",
    "%s is the class %s": "%s 就是類別 %s",
    "%s is one of %d words": "%s 是 %s 個詞之一",
    "%s is empty and left out": "%s 是空的，去掉了",
    "%s says which row it is and is left out (--drop '' keeps it)":
        "%s 只是列的編號，去掉了（--drop '' 可以保留）",
    "%s is always %s and is left out (--words %s takes it in)":
        "%s 永遠是 %s，去掉了（--words %s 可以用它）",
    "%s has %d different words and is left out (--words %s takes it in)":
        "%s 有 %s 個不同的詞，去掉了（--words %s 可以用它）",
    "%s is a date (%s) and becomes %s (--drop %s leaves it out)":
        "%s 是日期（%s），變成 %s（--drop %s 可以去掉）",
    "%s is a time (%s) and becomes %s (--drop %s leaves it out)":
        "%s 是時間（%s），變成 %s（--drop %s 可以去掉）",
    "%s is a date (%s) and becomes %s (--date '' leaves it a number)":
        "%s 是日期（%s），變成 %s（--date '' 可以當作數）",
    "no field of %s tells the day from the month (--date %s puts the month first)":
        "%s 沒有一個欄位看得出哪個是日、哪個是月（--date %s 讓月份在前）",
    "%s has codes such as %s and is read as numbers (--words %s takes them as words)":
        "%s 有像 %s 的代碼，讀成數了（--words %s 可以當作詞）",
    "rows left out: %d with missing fields, the first in line %d: %s":
        "去掉 %s 列有空欄位的，第一個在第 %s 行：%s",
    "rows filled with the mean, words with the commonest: %d with missing fields, the first in "
    "line %d: %s": "%s 列有空欄位，數用平均、詞用最常見的補上，第一個在第 %s 行：%s",
    "%d rows without a %s are left out, the first is line %d":
        "去掉 %s 列，因為沒有 %s，第一個在第 %s 行",
    "the sheet %s of %s (--sheet for another)": "工作表 %s，共有 %s（--sheet 可以換）",
    "%s is read as %s": "%s 讀成 %s",
    "%s is read as %s (decimal comma)": "%s 讀成 %s（逗號是小數點）",
    "%s is read as %s (unit %s)": "%s 讀成 %s（單位 %s）",
    "%s and %s differ by case alone and are two %s": "%s 和 %s 只差大小寫，當作兩個 %s",
    "read as big5 (--encoding for another)": "當作 big5 來讀（--encoding 可以換）",
    "%d rows with missing fields are left out, the first is line %d":
        "去掉 %s 列有空欄位的，第一個在第 %s 行",
    "%d rows with missing fields, filled with what was usual in training, the first is line %d: "
    "%s": "%s 列有空欄位，用訓練資料裡常見的值補上，第一個在第 %s 行：%s",
    "%d rows with missing fields have no answer, the first is line %d: %s":
        "%s 列有空欄位，沒有答案，第一個在第 %s 行：%s",
    "%d fields hold a word that training has not seen: %s":
        "%s 個欄位裡是訓練時沒看過的詞：%s",
    "%r is a formula to a spreadsheet; open the answers as text there":
        "%s 在試算表裡會變成公式；請當作文字打開",
    # the list of data sets
    "text": "文字",
    "name": "名稱",
    "rows": "列數",
    "inputs": "輸入",
    "target": "目標",
    "classes": "類別",
    "a quantity (%g to %g)": "數量（%s 到 %s）",
    # bundle: errors
    "bundle: %s is a link out of %s; another folder is wanted":
        "bundle：%s 連到 %s 外面；請換一個資料夾",
    "bundle: %s is in the way: it was changed since it was bundled; another folder is wanted":
        "bundle：%s 擋住了：它打包之後被改過；請換一個資料夾",
    "bundle: %s is in the way: it is no earlier bundle's; another folder is wanted":
        "bundle：%s 擋住了：它不是以前打包的；請換一個資料夾",
    "bundle: %s is in the way and is no earlier bundle's; another name is wanted":
        "bundle：%s 擋住了，而且不是以前打包的；請換一個名稱",
    "bundle: %r cannot be imported; a name such as purenn1.py is wanted":
        "bundle：%s 不能 import；要的是像 purenn1.py 的名稱",
    "bundle: %s has %d rows, %d fit a micro:bit's memory beside the network":
        "bundle：%s 有 %s 列，除了網路，micro:bit 的記憶體只放得下 %s 列",
    "bundle: %s has %d rows, %d fit a micro:bit's file system beside the network":
        "bundle：%s 有 %s 列，除了網路，micro:bit 的檔案系統只放得下 %s 列",
    "bundle: %s would be %d bytes, a micro:bit compiles %d":
        "bundle：%s 會有 %s 個位元組，micro:bit 只能編譯 %s 個",
    "bundle: --layers are %r, at least inputs and outputs are wanted":
        "bundle：--layers 是 %s，至少要有輸入和輸出",
    "unroll: %s does not follow a Dense; layers are wanted that are Dense, or Activation after "
    "Dense":
        "unroll：%s 不是接在 Dense 後面；要的是 Dense，或 Dense 後面的 Activation",
    "unroll: no lines for the loss %s; Network.fit has it":
        "unroll：損失 %s 沒有寫成算式；Network.fit 有",
    # bundle: notes
    "RAM for %s, about: %.1f KB of 9.2 stay; compiling takes %.1f KB for a moment":
        "%s 大約要用的 RAM：9.2 KB 中佔住 %s KB；編譯時暫時要 %s KB",
    "rows of %d numbers that it can learn from: %d": "每列 %s 個數，可以學 %s 列",
    "data.csv is yours to add: a line of names, then a row's inputs and targets":
        "data.csv 請自己加：第一行是名稱，之後每列是輸入和正解",
    "data.csv is yours to add: a line of names, then a row's inputs and its target":
        "data.csv 請自己加：第一行是名稱，之後每列是輸入和一個正解",
    "copy it: ufs put FILE for each, or drop them on an editor for the micro:bit":
        "複製過去：每個檔案用 ufs put 檔案，或拖到 micro:bit 的編輯器裡",
    "RAM, if all of it is imported, about: %.1f KB stay, %.1f KB more to compile %s.py":
        "全部 import 的話，大約佔住 %s KB 的 RAM，再加 %s KB 來編譯 %s.py",
    "%s asks for %s when it needs them; --modules %s,... adds them":
        "%s 需要時會用到 %s；--modules %s,... 會加進去",
    "left out, as --modules asked: %s": "沒有放進去（--modules 沒有要）：%s",
    "left out: the data sets (%s); with NAME.csv on the board, load_csv('NAME.csv') reads it":
        "沒有放進去：資料集（%s）；把 NAME.csv 放到開發板上，就用 load_csv('NAME.csv') 讀",
    "left out, unless --fast asks for it: fast, the same functions sooner":
        "沒有放進去（加上 --fast 才有）：fast，同樣的函數算得比較快",
    "left out, for it needs what a board has not: %s": "沒有放進去，因為需要開發板沒有的東西：%s",
    "left out, for they need what a board has not: %s": "沒有放進去，因為需要開發板沒有的東西：%s",
    "install it: mpremote mip install %s/package.json":
        "安裝：mpremote mip install %s/package.json",
    "%s: about %d KB of heap; %s": "%s：大約 %s KB 的記憶體；%s",
    "linear algebra": "線性代數",
    "the slides' network": "投影片的網路",
    "a network written out": "寫成算式的網路",
    "a table": "資料表",
}
