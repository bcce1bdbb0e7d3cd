"""What the slides' lessons say in Traditional Chinese 正體中文; text_en.py has the same keys.

%s, %d and the like are the places of computed values: as many, and in the same order, in each
language. The heading of a lesson is the TITLE of its script.
"""

TEXT = {
    "common": {
        "slide": "投影片：",
        "source": "原始碼：",
        "step": "步數",
        "slope": "斜率",
        "lr": "學習率",
        "epochs": "週期數",
        "accuracy": "準確率",
        "difference": "兩者最大的差是 %.1g。\n",
    },
    "s01": {
        "what": "多層感知器（MLP），各層的神經元個數是 %s。每個神經元接收前一層的所有數值，\n"
                "每個數值各乘上一個權重。\n",
        "input": "輸入層",
        "hidden": "隱藏層",
        "output": "輸出層",
        "layer": "層",
        "weights": "權重",
        "biases": "偏差",
        "count": "總共有 %d 個權重和 %d 個偏差。學習就是把它們找出來。",
    },
    "s02": {
        "given": "權重 w = %s，輸入 x = %s，偏差 b = %s。\n",
        "meaning": "權重表示這個輸入有多重要；偏差則把整個總和往上或往下移。",
    },
    "s03": {
        "order": "兩個向量的和還是向量，內積則是一個數。\n順序不影響結果：b·a = %s。",
    },
    "s04": {
        "given": "權重 w = %s，輸入 x = %s，偏差 b = %s。\n",
        "same": "結果就是第 2 張投影片的總和：內積只是比較短的寫法。",
    },
    "s05": {
        "given": "所有感知器都看到相同的輸入 x = %s。\n",
        "rows": "每個感知器有一列權重和一個偏差。把這些列由上往下排好，就是一個矩陣。",
    },
    "s06": {
        "step": "第 %d 列乘第 %d 行：",
    },
    "s07": {
        "compare": "一個一個感知器計算，得到 %s：相差 %g。",
    },
    "s08": {
        "sizes": "輸入 %d 個數，第一層輸出 %d 個，第二層輸出 %d 個。",
    },
    "s09": {
        "two": "經過兩層：    x₂ = %s",
        "one": "只經過一層：  x₂ = %s",
        "trials": "再用亂數產生 %d 組兩層網路，最大的差是 %.1g，只是捨入誤差。\n"
                  "沒有激勵函數，再多層也只等於一層。",
    },
    "s10": {
        "halfway": "兩個輸入的第一個輸出值，以及兩者中點的輸出值：\n",
        "without": "沒有 σ",
        "with": "有 σ",
        "mean": "兩者的平均",
        "bent": "沒有 σ 時，中點的輸出正好是平均值：這是直線。有 σ 時就不是了：\n"
                "每一層都彎曲了，不能再乘成一層。",
    },
    "s11": {
        "safe": "程式計算這些分數時，不會讓 e 的指數變得很大；就連 x = 1000 也算得出來。",
    },
    "s12": {
        "given": "輸出 x₂ = %s，正解 y = %s，差異 x₂ − y = %s。\n",
        "output": "輸出 x₂",
        "gap": "x₂ − y",
        "half": "差異減半，損失就變成四分之一。purenn 的損失是投影片的一半，\n"
                "1/2 (x₂ − y)² = %s，所以它的微分是 x₂ − y，投影片的程式就從這裡開始。",
    },
    "s13": {
        "given": "損失曲線是 L = %s。斜率為零的位置無法直接解出來，\n"
                 "所以讓球從參數 %s 的位置往下滾，學習率 γ = %s。\n",
        "parameter": "參數",
        "picture": "%d 步之後，球 O 在 %.4f，L = %.4f：",
        "out": "%d 步之後，球已經跑到很遠的地方：這個學習率太大，每一步都跳得比前一步更遠。\n"
               "請試試比較小的 --lr。\n",
    },
    "s14": {
        "given": "f(x) = %s，x = %s。用第 16 張投影片的規則，這裡的斜率是 %s。\n",
        "error": "誤差",
        "best": "實際測量，最好的 Δx 介於 1e-%d 和它的十倍之間：誤差最多 %.1g。",
        "why": "Δx 太大，會看到曲線上太遠的地方；Δx 太小，則會被捨入誤差淹沒：\n"
               "電腦大約只保留 16 位數字，f(x+Δx) 和 f(x) 幾乎每一位都相同，相減之後只剩下雜訊。\n"
               "purenn 會同時看 x 的兩側，請見第 15 張投影片。",
    },
    "s15": {
        "sum": "三項的和",
        "limit": "含有 Δx 的項會消失，只留下 3x²：在 x = %s，斜率是 %s。",
        "breaks": "在電腦上，Δx 太小就會失效：Δx = 1e-15 時，差商是 %.4f；\n"
                  "Δx = 1e-17 時，差商是 %.4f。\n",
        "one": "只看一側，(f(x+Δx) − f(x))/Δx，測得最好的 Δx 從 1e-%d 開始，誤差最多 %.1g。",
        "both": "看兩側，(f(x+Δx) − f(x−Δx))/2Δx，最好的 Δx 從 1e-%d 開始，誤差最多 %.1g。",
        "step": "purenn 看兩側，|x| 不超過 1 時取 Δx = %.1e（更大時再乘上 |x|），得到 %.9f。",
    },
    "s16": {
        "at": "在 x = %s，每條規則的結果，旁邊是第 15 張投影片的定義法：\n",
        "rule": "規則",
        "by_rule": "規則法",
        "by_definition": "定義法",
        "difference": "差",
        "comma": "、",
        "power": "次方律",
        "sum": "加法律",
        "product": "乘法律",
        "quotient": "除法律",
        "chain": "連鎖律",
        "exponential": "指數微分",
        "logarithm": "對數微分",
        "trigonometric": "三角函數微分",
        "steps": "計算 d/dx (%s) 時每一步用到的規則，x = %s：\n",
        "part": "部分",
        "value": "值",
        "answer": "規則法得到的斜率是 %s，定義法是 %.8f：相差 %.1g。",
    },
    "s17": {
        "chain": "∂L/∂W = %s   連鎖律",
        "definition": "        %s   定義法\n",
    },
    "s18": {
        "fell": "損失隨著更新而下降。",
        "rose": "損失變大了：這個學習率太大。",
    },
    "s19": {
        "layer": "第 %d 層從後面一層得到 ∂L/∂x = %s，並計算",
        "definition": "    定義法  %s\n            %s\n",
    },
    "s20": {
        "loss": "\n損失 1/2 (x − y)² 原本是 %.6f，這一步之後是 %.6f。",
    },
    "s21": {
        "what": "各層神經元 %s，sigmoid，訓練 %d 個週期（epoch），學習率 %g。\n",
        "target": "正解",
        "prediction": "輸出",
        "right": "%d 個答對，共 %d 個。\n",
        "regions": "o 是正解為 0 的點，x 是正解為 1 的點。圖上的「+」表示網路回答 1，"
                   "「.」表示回答 0。\n一條直線無法把 o 和 x 分開；可以用 "
                   "python3 -m purenn train xor --model perceptron 試試看。",
    },
}
