"""What the name of a column says: that it is the target, or only says which row it is."""
NAMES = (                           # the surest first; in small letters, words joined by a blank
    "label labels target targets 標籤 标签 目標 目标 正解 y output "
    "survived outcome diagnosis churn churned attrition exited fraud spam "
    "readmitted admitted approved purchased subscribed clicked converted returned hired "
    "cancelled canceled deposit default defaulted 是否 存活 診斷 诊断 流失 違約 违约",
    "class classes species 類別 类别 分類 分类 品種 品种 種類 种类 結果 结果 等級 等级",
    "response result sentiment value saleprice mpg medv sales price prices salary charges close "
    "quality 銷售額 銷售 銷量 售價 售价 價格 价格 房價 房价 價錢 薪資 成績 成绩 總分",
    "score rating 分數 分数 評分")
TIMES = ("date", "time", "timestamp", "year", "month", "day", "week", "weekday", "hour", "quarter",
         "yr", "datetime", "created", "updated", "modified", "created at", "updated at", "日期", "時間", "年", "月", "日", "星期", "年份", "月份", "年度", "季")
ROW_NUMBERS = ("", "id", "ids", "index", "row", "rownames", "rowid", "unnamed: 0", "no", "no.",
               "nr", "number", "#", "編號", "编号", "序號", "序号", "學號", "学号", "代號", "phone",
               "telephone", "電話", "手機", "uid", "userid", "ssn", "serial", "barcode", "invoice",
               "身分證", "身份證")
WHO = ("name", "id", "code", "uuid", "email", "url", "address", "title", "zip", "zipcode", "姓名",
       "名字", "名稱", "名称", "地址", "isbn", "issn") + ROW_NUMBERS[1:]
REMARKS = ("備註", "备注", "remark", "remarks", "note", "notes")
RANKS = ("rank", "ranking", "名次", "排名", "順位")
WHERE = ("latitude", "longitude", "lat", "lon", "lng", "long", "經度", "緯度", "经度", "纬度")


def words_of(name):
    """Return a column's name in small letters as its words: Chance_of.Admit, saleDate."""
    text, before = "", ""
    for c in name.replace("是否", "是否 "):
        text += " " * (c.isupper() and before.islower()) + (c if c not in "_-./()?#:" else " ")
        before = c
    return text.lower().split()


def named_like(possible, small):
    """Return the index of the column whose name says that it is the target; None without one.

    The name itself before a longer one: is fraud, target value, house price.
    """
    for tier, names in enumerate([row.split() for row in NAMES]):
        found = [j for j in possible if small[j] in names]
        for j in possible if not found and tier < 3 else ():
            words = small[j].split() or [""]
            ends = [word for word in words[-1:] + words[:1] * (tier < 2) if len(word) > 1]
            if words[-1] not in WHO + WHERE and any([word in names for word in ends]):
                found.append(j)
        if found:
            return best_named(found, small, names)
    return None


def best_named(found, small, names):
    """Return the one of several columns that stands first in the list of names, then the last."""
    def place(j):
        """Return where in the list the name of a column is, how long it is, and how far behind."""
        words = small[j].split()
        places = [names.index(word) for word in words + [small[j]] if word in names]
        return min(places), len(words), -j
    return min(found, key=place)


def may_tell_rows(name):
    """Return whether a name says, or may say, which row it is, when, where, who or what else."""
    words = words_of(name) or [""]
    return name[:7] == "column " or numbers_by_name(name) != (False, False) or any([
        word in TIMES + WHO + WHERE + REMARKS for word in words + [" ".join(words)]])


def is_code(name):
    """Return whether a name ends as those of codes do: 帳號, 客戶編號, 郵遞區號, 手機號碼."""
    return name[-1:] in ("號", "号") or name[-2:] in ("號碼", "号码", "代碼", "代码")


def numbers_by_name(name):
    """Return whether a column is called as those that say which row it is, or as a count of rows."""
    last = name.lower().replace("_", " ").replace(".", " ").split()[-1:]
    called = (name.lower() in ROW_NUMBERS or name[-2:] in ("Id", "ID") or is_code(name)
              or last in (["id"], ["isbn"], ["issn"]))
    return called, bool(last) and last[0] in ROW_NUMBERS or name[-6:] == "Number"
