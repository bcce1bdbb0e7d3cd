"""What training, answering and explaining print, in Traditional Chinese 正體中文."""

TEXT = {
    ", ": "、",
    ": ": "：",
    ":\n": "：\n",
    "; ": "；",
    # xor
    "XOR 測試: layers %s, sigmoid, %d rows, lr %g, %d epochs, seed %d, %.1f s":
        "XOR 測試：各層 %s，sigmoid，%d 列，學習率 %g，%d 個週期，種子 %d，%.1f 秒",
    "Loss 損失, the mean of 1/2 (output - target)^2, over the epochs":
        "各週期的損失：1/2 (輸出 - 正解)^2 的平均",
    "Next 下一步": "下一步",
    "other weights to start from": "換一組最初的權重",
    "one training step with its numbers": "一步訓練的每個數",
    "a page with all of it": "把全部放在一個網頁",
    "why one layer is not enough": "為什麼一層不夠",
    "the slides, one by one": "一節一節的投影片",
    "real flowers: 150 rows, 3 classes": "真的花：150 列、3 類",
    "target 正解": "正解",
    "prediction 輸出": "輸出",
    "right": "對",
    "wrong": "錯",
    # train
    "%s: %d rows, %d inputs": "%s：%d 列，%d 個輸入",
    "%s: %d rows, %s": "%s：%d 列，%s",
    "%s: from %g to %g": "%s：從 %g 到 %g",
    "guessed: %s": "猜的：%s",
    "%d rows to train": "%d 列訓練",
    "%d rows to validate": "%d 列驗證",
    "%d rows to test": "%d 列測試",
    "%d rows an update": "每次更新 %d 列",
    "%d epochs": "%d 個週期",
    "seed %d": "種子 %d",
    "classes balanced": "類別平衡",
    "by default: %s": "用預設值的：%s",
    "%s: %.1f s": "%s：%.1f 秒",
    "%s, lr %g": "%s、學習率 %g",
    "the rows are others than those it has learned from before": "這些列和它以前學過的不同",
    "the rows held back are others than those it was judged by before":
        "保留下來的列和它以前用來評分的不同",
    "stopping after this epoch; Ctrl-C again stops at once":
        "做完這個週期就停；再按一次 Ctrl-C 會馬上停",
    # get
    "%s: there already": "%s：已經有了",
    "%s: %d bytes, MD5 as it should be": "%s：%d 個位元組，MD5 正確",
    "%s: %d bytes, MD5 %s; wanted are %d, %s: downloading it again":
        "%s：%d 個位元組，MD5 %s；應該是 %d、%s：重新下載",
    "Loss 損失, mean over the rows while learning, by epoch": "各週期的損失：學習時各列的平均",
    "A line separates the classes: no row is wrong after %d epochs.":
        "有一條線能分開這些類別：%d 個週期後沒有一列答錯。",
    "No line separates the classes: in %d epochs the weights came back to where they had been, "
    "and so they will go round for ever.":
        "沒有一條線能分開這些類別：%d 個週期裡權重回到了原來的值，所以會永遠繞下去。",
    "No line that separates the classes was found in %d epochs.":
        "%d 個週期裡沒有找到能分開這些類別的線。",
    "doctor: %s": "醫生：%s",
    "saved: %s": "已存檔：%s",
    "%s after epoch %d of %d; kept: the weights of epoch %d%s":
        "%s，在第 %d 個週期（共 %d 個）；留下第 %d 個週期的權重%s",
    "ended": "結束",
    "ended after epoch %d of %d, the loss is flat; --epochs %d learns on":
        "在第 %d 個週期（共 %d 個）結束，因為損失不再變小；--epochs %d 可以繼續學",
    "patience ended": "等不到進步而結束",
    "stopped by Ctrl-C": "被 Ctrl-C 停下",
    ", the best on the validation rows": "，驗證資料上最好的",
    "fold %d: %s": "第 %d 折：%s",
    "mean of %d folds": "%d 折的平均",
    "deviation of %s": "%s的標準差",
    # how good it is
    "train": "訓練",
    "validation": "驗證",
    "test": "測試",
    "all": "全部",
    "loss": "損失",
    "accuracy": "準確率",
    "mean_absolute_error": "平均絕對誤差",
    "mean abs. error": "平均絕對誤差",
    "penalty": "懲罰項",
    "always %s": "永遠答 %s",
    "always the same": "永遠答一樣的",
    "always the mean": "永遠答平均",
    "%s, by %s: %s": "%s，各%s：%s",
    "class": "類",
    "output": "輸出",
    "Confusion matrix 混淆矩陣": "混淆矩陣",
    "truth 正解 \\ answer 預測": "正解 \\ 預測",
    "none": "沒有",
    # explain
    "One training step 一步訓練: %s%s": "一步訓練：%s%s",
    "One training step": "一步訓練",
    ", row %d": "，第 %d 列",
    "layers %s%s, lr %g, %s%s": "各層 %s%s，學習率 %g，%s%s",
    "weights given": "權重是給的",
    "%s: %d lines as %s": "%s：%d 行，格式是 %s",
    "L = 1/2 ((x - y)^2 + ...), x the output: half of the slide's L, so that its slope has no 2":
        "L = 1/2 ((x - y)^2 + ...)，x 是輸出：是投影片上 L 的一半，這樣斜率就沒有 2",
    "L = max(0, z_j - z_c + 1) + ... over the wrong classes j; c the right one":
        "L = max(0, z_j - z_c + 1) + ...，j 是每個錯的類別，c 是對的",
    "輸入、正解、參數 given": "輸入、正解、參數",
    "前向傳播 forward": "前向傳播",
    "損失函數 loss": "損失函數",
    "反向傳播 backward": "反向傳播",
    "更新參數 update": "更新參數",
    "更新後 after the update": "更新後",
    "x0: the sample; y: its target; w, b: weights, biases; lr: learning rate":
        "x0：樣本；y：正解；w、b：權重、偏差；lr：學習率",
    "how far the output is from the target 正解": "輸出離正解多遠",
    "dz is dL/dz, by the chain rule 連鎖律; so are dx, dw, db":
        "dz 就是 dL/dz，用連鎖律算出；dx、dw、db 也一樣",
    "w' = w - lr dL/dw, and the same for b": "w' = w - lr dL/dw，b 也一樣",
    "the same formulas with the new parameters": "同樣的公式，用新的參數",
    "step(z) = 1 if z >= 0, else 0": "step(z)：z >= 0 時是 1，否則是 0",
    "ln: the natural logarithm": "ln：自然對數",
    "above_zero(z) = 1 if z > 0, else 0": "above_zero(z)：z > 0 時是 1，否則是 0",
    "= what the numbers as shown give; ≈ where the digits that are not shown change the last":
        "=：照顯示的數算出來的；≈：沒顯示的位數改變了最後一位",
    "value": "值",
    "formula": "公式",
    "with numbers": "代入數字",
    "section": "部分",
    # while it goes on, and in a notebook
    "loss %.4g": "損失 %.4g",
    "%.3g epochs a second": "每秒 %.3g 個週期",
    "%.0f s left": "還要 %.0f 秒",
    "layer": "層",
    "parameters": "參數",
    "Network, %s": "網路，%s",
    # bundle
    "%d bytes": "%d 位元組",
    "%d files": "%d 個檔案",
    "removed, of the earlier bundle: %s": "已移除以前的：%s",
    # slides
    "%s: %d files, %d bytes; open index.html": "%s：%d 個檔案，%d 個位元組；請開 index.html",
    "%s: %d bytes, with Python inside; a double click opens it":
        "%s：%d 個位元組，裡面有 Python；點兩下就能開",
    "%s: %d bytes, without Python inside; a double click opens it":
        "%s：%d 個位元組，裡面沒有 Python；點兩下就能開",
    "the numbers stand as computed; to change them in the page, fetch\n  %s\n"
    "and give it: --micropython %s":
        "數字是先算好的；要在網頁上改，請下載\n  %s\n並且給它：--micropython %s",
    "the lecture is at %s\nCtrl-C ends it": "講義在 %s\n按 Ctrl-C 結束",
}
