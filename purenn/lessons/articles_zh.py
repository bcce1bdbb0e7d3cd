"""What the articles' and the topics' lessons say in Traditional Chinese 正體中文.

articles_en.py has the same keys; the words that all lessons share are in text_zh.py.
"""

TEXT = {
    "a01": {
        "what": "np.random.seed(0)、make_moons(200, noise=0.20)，整批訓練 %d 次，步長 0.01，\n"
                "梯度是各筆資料的總和（purenn 的損失是平均，所以學習率是 0.01 的 200 倍），\n"
                "W 的 L2 是 0.01%s。\n",
        "more": "；加上 --full 就是文章的 20000 次",
        "with": "輸出層有 tanh：資料的損失 %.6f，準確率 %.3f，%.0f 秒",
        "without": "輸出層沒有 tanh：資料的損失 %.6f，準確率 %.3f，%.0f 秒",
        "floor": "\n文章在最後一層也用了 tanh。這樣 z 只會介於 -1 和 1 之間，softmax 的輸出\n"
                 "最大只有 p = e / (e + 1/e) = %.3f，損失不可能低於 -ln p = %.4f。\n",
        "map": "\n網路在每個位置的回答（. 是月亮 0，+ 是月亮 1；o 和 x 是資料點）：",
    },
    "a02": {
        "mistakes": "文章印出來的程式無法執行：\n"
                    "  sigmoid 傳回一對值，它的微分卻當成一個數         TypeError\n"
                    "  log 前面沒有 np.                                 NameError\n"
                    "  反向傳播寫入 grads['dW1']，更新卻讀 grads['W1']  KeyError\n"
                    "  從 -(Y/A - (1-Y)/(1-A)) 開始，再乘上 A(1-A)      A 是 0 或 1 時為 0/0\n"
                    "修正之後，最後一項就是 A - Y：purenn 直接從 z 計算損失，不會有飽和的問題。\n",
        "layers": "各層神經元",
        "weights": "權重",
        "leave": "輸出離開 0.5 ± 0.05",
        "left": "第 %d 個週期",
        "never": "從未離開",
        "why": "\n權重太小時，不論輸入是什麼，隱藏層的輸出都接近 0.5；連續兩個 sigmoid 的斜率\n"
               "相乘，又只有大約 1/16：網路分不出各筆資料的差別，所以什麼也學不到。",
    },
    "a03": {
        "what": "784-10-2、sigmoid、平方誤差、學習率 0.5、np.random.seed(7)、偏差都是 1；\n"
                "每一步之後都用 %d 筆測試資料評分，%.0f 秒\n",
        "curve": "\n測試資料的準確率，橫軸是步數",
        "true": "\n文章的 97.8 %% 是真的。不過它的測試資料（第 2000 到 2999 列）取自訓練檔，\n"
                "而且它的遞迴會為每一個權重重新計算一次輸出的誤差。",
    },
    "a04": {
        "yes": "文章只看正解的那個輸出：至少有 0.5 就算答對，不管其他輸出說什麼。\n"
               "對每個類別都回答「是」的網路，就有 %.1f %%。\n",
        "theirs": "文章的學習率和週期數",
        "tenth": "十分之一的學習率",
        "batches": "每批 10 筆",
        "rate": "學習率",
        "batch": "每批筆數",
        "loss": "損失",
        "measure": "文章的算法",
        "seconds": "秒數",
        "instead": "\n文章的程式實際上是這樣：更新時用 lr dW 取代了權重；6**1/2 是 3，\n"
                   "不是 6 的平方根；每一層的梯度都用第一層的輸出；偏差從來沒有更新。",
    },
    "x01": {
        "gates": "閘",
        "sum": "db = dY 的總和",
        "same": "相同",
        "different": "不同",
    },
    "x02": {
        "image": "數字 0，8 x 8 個像素，從 0（紙）到 16（墨）：\n%s\n",
        "kernel": "卷積核有 3 x 3 個權重；由左往右，它對墨跡開始的地方有反應：\n%s\n",
        "window": "在第 %d 列、第 %d 行（從 0 算起），視窗看到\n%s",
        "product": "內積是\n    %s = %d\n",
        "places": "在全部 6 x 6 個位置都這樣計算，convolve(image, kernel)：\n%s\n",
        "layer": "Conv2D 的卷積核是學來的，它算出%s的數：一個有 9 個輸入的 Dense 看過每個位置，\n"
                 "只要 10 個參數；從 64 到 36 的 Dense 則要 %d 個。",
        "same": "相同",
        "other": "不同",
    },
    "x03": {
        "what": "%d 段文字，例如「a x y ...」，類別就是第一個符號。\n"
                "準確率 %.3f，訓練 %d 個週期（epoch），%.0f 秒\n\n%s\n",
        "symbol": "符號",
        "i": "i 寫入",
        "f": "f 保留",
        "g": "g 內容",
        "o": "o 輸出",
        "c": "c 記憶",
        "h": "h 狀態",
        "memory": "c = f c + i g：先寫入第一個符號，之後 f 接近 1，讓記憶 c 在雜訊之中保留下來；\n"
                  "到最後，c 的正負號仍然由第一個符號決定，h = o tanh(c) 再把它顯示出來。",
        "more": "加上 --full，就隔著 20 個符號和普通的 RNN 比較（大約半分鐘）。",
        "across": "隔 20 個符號",
        "seed": "種子 %d",
        "lacks": "\n各訓練 6 個週期。如果訓練 15 個週期，普通的 RNN 從大多數種子出發也學得會：\n"
                 "它缺少的不是能力，而是穿過 20 步還不減弱的梯度。",
    },
    "x04": {
        "what": "Embedding（2 個數）> RNN > Dense，從全部 100 個加法學會 'two plus three' -> 5；\n"
                "訓練 %d 個週期（epoch），%.0f 秒。沒有人告訴它哪個字詞的數比較大。\n",
        "word": "字詞",
        "first": "起初",
        "learned": "學會之後",
    },
    "x05": {
        "what": "L = 1/2 (w1^2 + 30 w2^2)，從 w = (%g, %g) 出發；第二列是學習率\n",
        "why": "\nSGD 只有一個學習率，必須遷就陡的方向，沿著谷底就只能慢慢爬。Momentum 在谷底\n"
               "會累積速度。AdaGrad、RMSProp 和 Adam 則讓每個權重有自己的步長。",
    },
    "x06": {
        "what": "從 zero 到 twenty 的所有組合，共 441 段文字；其中五分之一（88 段）"
                "從不拿來學習。\n",
        "soft": "正解分散到鄰近的和：沒看過的組合答對 %.1f %%，訓練 %d 個週期（epoch），%.0f 秒",
        "hard": "One-hot 正解：沒看過的組合答對 %.1f %%，訓練 %d 個週期（epoch），%.0f 秒",
        "text": "文字",
        "answer": "回答",
        "sum": "和",
        "why": "如果 15 才對，one-hot 正解會把 14 和 40 當成一樣錯。把正解分散到鄰近的和\n"
               "（標準差為 2 的常態分布），就說出了哪些和彼此相近，這正是能用到新組合上的知識。%s",
        "more": "\n加上 --full：旁邊再列出 one-hot 正解的結果。",
    },
}
