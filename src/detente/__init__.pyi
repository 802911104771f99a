from .analysis.assumptions.assumptions import assumptions as assumptions
from .analysis.coalitions.coalitions import coalitions as coalitions
from .analysis.compare.compare import compare as compare
from .analysis.concepts.power import power as power
from .analysis.concepts.reason import reason as reason
from .analysis.concepts.solve import stability as stability
from .analysis.evolution.evolution import evolution as evolution
from .analysis.graph.graph import graph_model as graph_model
from .analysis.guarantees.guarantees import guarantees as guarantees
from .analysis.inverse.inverse import inverse as inverse
from .analysis.leverage.leverage import leverage as leverage
from .analysis.leverage.leverage import leverage_by_phase as leverage_by_phase
from .analysis.patronage.dependence import dependence as dependence
from .analysis.patronage.patronage import patronage as patronage
from .analysis.perceptions.perceptions import perceptions as perceptions
from .analysis.ranking.rank import rank as rank
from .analysis.ranking.states import states as states
from .analysis.readings.readings import readings as readings
from .analysis.sampling.sample import sample as sample
from .analysis.settlement.backtest import backtest as backtest
from .analysis.settlement.settlement import settlement as settlement
from .analysis.whatif.whatif import whatif as whatif
from .briefing.tracing import trace as trace
from .briefing.writing import brief as brief
from .case.case import Case as Case
from .case.save import save as save
from .catalog.lookup import load as load
from .errors import CaseError as CaseError
from .errors import DetenteError as DetenteError
from .evidence.reading import read as read
from .lint.lint import lints as lints
from .model.conflict import Conflict as Conflict
from .telling.tell import tell as tell

__version__: str
__all__: list[str]
