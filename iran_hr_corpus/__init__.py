"""Who says how many, of what, in which event, and in which words?"""

from iran_hr_corpus.article import parse
from iran_hr_corpus.schema import Article, Claim, Figure, Paragraph

__all__ = ["Article", "Claim", "Figure", "Paragraph", "parse"]
