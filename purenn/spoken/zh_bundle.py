"""What bundle says: errors, and what a board has room for, in Traditional Chinese 正體中文."""

TEXT = {
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
    "bundle: %s has %d rows, %d fit a micro:bit's %s beside the network":
        "bundle：%s 有 %s 列，micro:bit 的%s裡除了網路只放得下 %s 列",
    "memory": "記憶體",
    "file system": "檔案系統",
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
