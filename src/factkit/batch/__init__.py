"""Many documents on one machine: batches, worker processes, parts that survive a killed run.

Documents are taken in batches whose borders depend on the input alone. Each batch gives one
part; parts are joined in order at the end, so that the result does not depend on the number of
workers, nor on how often the run was killed and resumed on its way.
"""
