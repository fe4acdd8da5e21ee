"""How right is the parser? Scores against gold, field by field."""

from iran_hr_corpus.scoring.compare import Mistake
from iran_hr_corpus.scoring.scores import Score, Scores, evaluate

__all__ = ["Mistake", "Score", "Scores", "evaluate"]
