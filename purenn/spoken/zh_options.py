"""The help of the options for tables and for learning in Traditional Chinese 正體中文, by the English sentence."""

TEXT = {
    # every command
    "usage: ": "用法：",
    "positional arguments": "參數",
    "options": "選項",
    "show this help message and exit": "顯示這份說明就結束",
    "show program's version number and exit": "顯示版本就結束",
    "en or zh: English or Chinese 中文; of every command": "en 或 zh：英文或中文；每個指令都可以用",
    "a bundled set's name, such as iris, a CSV file, or - for standard input":
        "內附資料集的名稱（例如 iris）、一個 CSV 檔，或 - 代表標準輸入",
    "a bundled set's name, such as iris, a CSV file, or - for standard input (%s)":
        "內附資料集的名稱（例如 iris）、一個 CSV 檔，或 - 代表標準輸入（%s）",
    "where data that is not bundled lies": "沒有內附的資料放在哪裡",
    "where the data is that is not bundled": "沒有內附的資料放在哪裡",
    # networks and learning
    "the network": "網路",
    "learning": "學習",
    "judging and keeping": "評估與保存",
    "the table; what is not told is guessed": "資料表；沒說的就用猜的",
    "%s (mlp; lstm_classifier for text)": "%s（mlp；文字用 lstm_classifier）",
    "%s (mlp; lstm_classifier for text); or a file that train --save wrote, instead of training":
        "%s（mlp；文字用 lstm_classifier）；或是 train --save 寫的檔案，就不必訓練",
    "neurons of the hidden layers (16); 0 for none": "隱藏層的神經元個數（16）；0 表示沒有",
    "neurons of the hidden layers (2); 0 for none": "隱藏層的神經元個數（2）；0 表示沒有",
    "neurons of the hidden layers (4); 0 for none": "隱藏層的神經元個數（4）；0 表示沒有",
    "%s (cross_entropy; squared_error for a quantity)":
        "%s（cross_entropy；數量用 squared_error）",
    "%s (squared_error; cross_entropy for more than two classes)":
        "%s（squared_error；超過兩類用 cross_entropy）",
    "share of the hidden neurons silenced while learning (0)": "學習時關掉的隱藏神經元比例（0）",
    "how much squared weights cost (0.3 x inputs / rows for classes, 0.15 x for a quantity, at "
    "most 0.02; a sixteenth for sigmoid)":
        "權重平方的代價（分類是 0.3 × 輸入數／列數，數量是 0.15 ×，最多 0.02；sigmoid 是十六分之一）",
    "write the network for predict, evaluate, plot, report and export":
        "把網路寫成檔案，給 predict、evaluate、plot、report、export 用",
    "how much squared weights cost (0)": "權重平方的代價（0）",
    "times through the training rows, counted from the first start (until the loss is flat, at "
    "most 100; more for few rows, less for many, 20 for text)":
        "把訓練資料看幾遍，從第一次開始算起（到損失不再變小，最多 100；資料少就多些，多就少些，文字 20）",
    "learning rate (each optimizer has its own; adam 0.003, or 0.005 for 1000 rows or "
    "more)":
        "學習率（每種最佳化方法各有自己的；adam 0.003，滿 1000 列時 0.005）",
    "rows an update (16; 64 of 1000 or more; text 8)": "每次更新用幾列（16；滿 1000 列時 64；文字 8）",
    "stop when N epochs have brought no smaller loss on validation rows, and keep the best "
    "weights": "連續 N 個週期驗證資料的損失都沒有變小就停，並保留最好的權重",
    "share of the training rows that only judge (0; 0.15 with --patience)":
        "訓練資料裡只用來評估的比例（0；有 --patience 時 0.15）",
    "of the random numbers (0)": "亂數的種子（0）",
    "share of the rows to hold back, or a file (0.3; 0 below 30 rows)":
        "留下來測試的比例，或一個檔案（0.3；不到 30 列時 0）",
    "train K times, each time held back another K-th of the rows":
        "訓練 K 次，每次留下另外 K 分之一的列",
    "write network, scales, names and history for predict, evaluate, --resume":
        "把網路、尺度、名稱和歷程寫成檔案，給 predict、evaluate、--resume 用",
    "go on where the training in this file has stopped, with its settings; --epochs may be more":
        "從這個檔案停下的地方、用它的設定繼續訓練；--epochs 可以更大",
    "print only how good it is": "只印出成績",
    "print one JSON object: data, settings, train, test": "印出一個 JSON 物件：資料、設定、訓練、測試",
    "print one JSON object": "印出一個 JSON 物件",
    "of the first weights (%(default)s)": "最初權重的種子（%(default)s）",
    "of the first weights": "最初權重的種子",
    "of the weights (%(default)s)": "權重的種子（%(default)s）",
    "times over the four rows (%(default)s)": "把四列看幾遍（%(default)s）",
    "learning rate 學習率 (%(default)s)": "學習率（%(default)s）",
    "learning rate 學習率": "學習率",
    "let rare classes count as much as common ones: a row counts rows / (classes x rows of its "
    "class)": "讓少見的類別和常見的一樣重要：一列算作 列數／（類別數 × 該類的列數）",
    # tables
    "the target: a column's name, or its number from 1; several with commas between, where a 1 "
    "stands, are classes": "目標：欄位的名稱，或從 1 數起的號碼；幾個欄位用逗號隔開，1 所在的那欄就是類別",
    "what the target is": "目標是類別還是數量",
    "columns to leave out, a name with a comma in quotes; without this option columns that number "
    "the rows are": "不要的欄位，名稱裡有逗號就加引號；沒有這個選項時，會去掉替每列編號的欄位",
    "columns to take as words, numbers or more than 20 words in them: an input for each":
        "當作文字的欄位（裡面是數，或超過 20 個不同的詞）：每個詞一個輸入",
    "the target's column, if it has another name than in training, or the model does not say":
        "目標的欄位，如果名稱和訓練時不同，或模型沒有說",
    "columns of dates, which become year, month, weekday and days; COL:dmy, COL:mdy, COL:ymd or "
    "COL:roc says in which order; '' for none":
        "日期的欄位，會變成年、月、星期和天數；COL:dmy、COL:mdy、COL:ymd 或 COL:roc（民國）說出順序；"
        "'' 表示沒有日期",
    "rows with fields that are empty, ? or NA: drop leaves them out, refuse ends; else they take "
    "the column's mean or commonest word":
        "有空白、? 或 NA 的列：drop 不要它們，refuse 就停；否則用該欄的平均或最常見的詞",
    "rows with fields that are empty, ? or NA: drop gives no answer, refuse ends; else they take "
    "what was usual in the training rows":
        "有空白、? 或 NA 的列：drop 不回答，refuse 就停；否則用訓練資料裡常見的值",
    "whether line 1 holds names": "第 1 行是不是欄位名稱",
    "lines above the table to pass over": "資料表上面要跳過幾行",
    "what stands between the fields, or the word tab": "欄位之間的符號，或 tab 這個字",
    "such as big5, cp1252, utf-16 (%(default)s)": "例如 big5、cp1252、utf-16（%(default)s）",
    "more marks for a field that is not known; '' for none but nothing":
        "還有哪些記號代表不知道；'' 表示只有空白",
    "of an .xlsx, or the file in a zip: its name, or its place from 1":
        ".xlsx 的工作表，或 zip 裡的檔案：名稱，或第幾個",
    "a file written by train --save": "train --save 寫的檔案",
    "a CSV file, a bundled set's name, or - for standard input":
        "一個 CSV 檔、內附資料集的名稱，或 - 代表標準輸入",
    "write to a file": "寫到檔案",
    "write it to a file": "寫到檔案",
}
