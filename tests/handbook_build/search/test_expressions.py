from handbook_build.search.expressions import read_everyday_words


def test_each_expression_has_a_meaning_in_plain_words(root):
    meanings = read_everyday_words(root, "es")
    assert meanings
    for expression, meaning in meanings.items():
        assert isinstance(expression, str) and expression == expression.strip().lower()
        assert isinstance(meaning, str) and meaning.split()
