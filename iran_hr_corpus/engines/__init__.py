"""The same function over many tasks: in this process, on all cores, on a cluster.

An engine knows nothing of articles. It maps a stage over tasks; texts and rows never travel between processes, tasks
and receipts do, and both are small.
"""
