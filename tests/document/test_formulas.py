"""Formulas as lessons write them: one reader, and what MathML and LaTeX make of its trees."""
from purenn.document.formulas import parse
from purenn.document.latex import latex
from purenn.document.mathml import mathml
from tests.check import message

# what a lesson writes, its bold letters, and its LaTeX, written by hand
LATEX = (
    ("z₁ = w₁x₁ + b₁", "", r"z_{1}=w_{1}x_{1}+b_{1}"),
    ("a₁₁x₁", "", r"a_{11}x_{1}"),
    ("z = Wx + b", "zxb", r"\mathbf{z}=\mathbf{W}\mathbf{x}+\mathbf{b}"),
    ("a·b = a₁b₁", "ab", r"\mathbf{a}\cdot \mathbf{b}=a_{1}b_{1}"),
    ("x₁ = σ(W₁x₀)   y", "x", r"\mathbf{x}_{1}=\sigma (\mathbf{W}_{1}\mathbf{x}_{0})\qquad y"),
    ("L = (x₂ − y)²", "", r"L=(x_{2}-y)^{2}"),
    ("1/(1+e⁻ˣ)", "", r"\frac{1}{1+e^{-x}}"),
    ("(eˣ−e⁻ˣ)/(eˣ+e⁻ˣ)", "", r"\frac{e^{x}-e^{-x}}{e^{x}+e^{-x}}"),
    ("∂L/∂Wₗ₋₁ · σ′(z) xₗ", "",
     r"\frac{\partial L}{\partial \mathbf{W}_{\ell -1}}\cdot \sigma '(z)\,x_{\ell }"),
    ("2(x−y)/3 + 1/m Σ dZ", "", r"\frac{2(x-y)}{3}+\frac{1}{m}\sum d\mathbf{Z}"),
    ("cos θ = a·b / |a||b|", "", r"\cos \,\theta =\frac{a\cdot b}{|a||b|}"),
    ("f(x) / 2 + 1", "", r"\frac{f(x)}{2}+1"), ("a/b/c", "", r"\frac{\frac{a}{b}}{c}"),
    ("lim Δx→0 Δy/Δx", "", r"\lim_{\Delta x\to 0} \,\frac{\Delta y}{\Delta x}"),
    ("zℓ + ℓ", "", r"z_{\ell }+\ell"), ("lim (f(x) − 1)", "", r"\lim \,(f(x)-1)"),
    ("x₍ℓ₋₁₎y", "", r"x_{\ell -1}y"),
    ("e^(x ln a) = e^y", "", r"e^{x\,\ln \,a}=e^{y}"),
    ("A_prevᵀ", "", r"\mathbf{A}_{\text{prev}}^{T}"),
    ("√(a·a) = √2", "", r"\sqrt{a\cdot a}=\sqrt{2}"),
    ("W⁻¹ W", "", r"\mathbf{W}^{-1}\,\mathbf{W}"),
    ("[A │ b] → 1", "", r"[\mathbf{A}\mid b]\to 1"),
    ("ReLU(x) = max(0, x)", "", r"\text{ReLU}(x)=\max (0,x)"),
    ("失去的維度 = n", "", r"\text{失去的維度}=n"), ("w_kj % 3", "", r"w_{\text{kj}}\%3"),
    ("(a + 1/2)", "", r"\left(a+\frac{1}{2}\right)"), ("f′²", "", r"f^{\prime 2}"), ("", "", ""))


def test_latex_is_what_one_would_write_by_hand():
    for text, bold, wanted in LATEX:
        assert latex(text, bold) == wanted, (text, latex(text, bold))


def test_mathml_has_fractions_scripts_roots_and_bold_letters():
    for text, bold, inner in (
            ("x₁²", "", "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>"),
            ("W", "", '<mi class="vector" mathvariant="normal">W</mi>'),
            ("x", "x", '<mi class="vector" mathvariant="normal">x</mi>'), ("x", "y", "<mi>x</mi>"),
            ("a/b", "", "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
            ("√2", "", "<msqrt><mn>2</mn></msqrt>"),
            ("x²", "", "<msup><mi>x</mi><mn>2</mn></msup>"),
            ("f′", "", '<mrow><mi>f</mi><mo lspace="0" rspace="0">′</mo></mrow>'),
            ("a < b", "", "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>"),
            ("|a|", "", '<mrow>%s<mi>a</mi>%s</mrow>' % (
                ('<mo stretchy="false" lspace="0" rspace="0">|</mo>',) * 2))):
        assert mathml(text, bold) == '<math displaystyle="true">%s</math>' % inner, text


def test_no_sign_gets_markup_in():
    for text in ('<script>"x"</script>', "a & b", '" onload=y', "x_<b>", "</math><b>"):
        inner = mathml(text)[len('<math displaystyle="true">'):-len("</math>")]
        assert "<script" not in inner and "</math" not in inner and "<b>" not in inner
        assert inner.count('"') % 2 == 0 and "& " not in inner


def test_a_bracket_that_is_missing_or_too_many_is_one_line():
    assert message(parse, "2(x") == "formula: '2(x' has no ) for one of its brackets"
    assert message(parse, "2x)") == "formula: '2x)' has a ) too many"
    assert message(parse, "(a]") == "formula: '(a]' has no ) for one of its brackets"


def test_a_tree_names_its_parts():
    assert parse("2x₁") == ("row", [("number", "2"), (
        "scripts", ("name", "x", False), ("number", "1"), None)])
    assert parse("1/(a+b)") == ("fraction", ("number", "1"), ("row", [
        ("name", "a", False), ("sign", "+"), ("name", "b", False)]))
