"""A cluster of two nodes, really started: the bytes of one process, also when a node is killed in the midst of it."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import workshop
from workshop import POISON, Listing, Task, content, deadly, rows, small_tasks, wait_until, write_input

from iran_hr_corpus.building import build
from iran_hr_corpus.engines.ray import RayEngine
from iran_hr_corpus.engines.stage import started
from iran_hr_corpus.errors import InputError

pytestmark = pytest.mark.slow
RAY = Path(sys.executable).with_name("ray")
NODE = ("--num-cpus=1", "--object-store-memory=80000000", "--disable-usage-stats", "--block")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A cluster of one node, known to this process by a token."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    here = Path(workshop.__file__).parent
    known = {
        "RAY_AUTH_MODE": "token",
        "RAY_AUTH_TOKEN": secrets.token_hex(32),
        "RAY_worker_niceness": "0",
        "PYTHONPATH": f"{here}:{here.parent}",
    }
    folder = tempfile.mkdtemp(prefix="ray-", dir="/tmp")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in known.items():
            patch.setenv(name, value)
        place = (f"--temp-dir={folder}", "--include-dashboard=false")
        node = _start("--head", f"--port={port}", "--node-ip-address=127.0.0.1", *place)
        try:
            wait_until(lambda: _answers(port))
            yield f"127.0.0.1:{port}"
        finally:
            _kill(node)
            shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def second_node(address) -> Iterator[subprocess.Popen[bytes]]:
    """Another node of the cluster."""
    node = _start(f"--address={address}", "--node-ip-address=127.0.0.2")
    try:
        wait_until(lambda: _descendants(node.pid, b"raylet/raylet"))
        yield node
    finally:
        _kill(node)


def _start(*words: str) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen([RAY, "start", *words, *NODE], stdout=quiet, stderr=quiet, start_new_session=True)


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _descendants(process: int, named: bytes = b"") -> list[int]:
    try:
        children = [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
        below = [one for child in children for one in [child, *_descendants(child)]]
        return [one for one in below if named in Path(f"/proc/{one}/cmdline").read_bytes()]
    except OSError:
        return []


def _kill(node: subprocess.Popen[bytes]) -> None:
    """A whole node at once, as when its machine is lost."""
    for process in [node.pid, *_descendants(node.pid)]:
        try:
            os.kill(process, signal.SIGKILL)
        except ProcessLookupError:
            continue
    node.wait()


def test_a_node_that_is_killed_in_the_midst_of_it_costs_nothing(plain, tmp_path, address, second_node, monkeypatch):
    monkeypatch.setattr(workshop, "FILES_A_TASK", 1)
    seen: list[tuple[int, int]] = []

    def alive() -> int:
        import ray  # which looks for the token when it is imported

        return sum(node["Alive"] for node in ray.nodes())

    def watch(now) -> None:
        if now.stage == "reading" and now.done == 1:
            wait_until(lambda: alive() == 2)
        if now.stage == "reading" and now.done == 20:
            seen.append((alive(), now.tasks))
            _kill(second_node)

    with small_tasks():
        build(plain / "raw", tmp_path / "build", engine=RayEngine(address), watch=watch)
        build(plain / "raw", tmp_path / "alone", workers=1)

    assert seen == [(2, 61)]
    assert content(tmp_path / "build") == content(tmp_path / "alone")


def test_an_article_that_kills_its_workers_is_set_aside(plain, tmp_path, address):
    with small_tasks():
        raw = write_input(tmp_path / "raw", {"a31x": POISON})
        build(raw, tmp_path / "build", engine=deadly(RayEngine(address)))

    listed = [json.loads(line) for line in (tmp_path / "build.rejected.jsonl").read_text().splitlines()]
    assert [(row["input"], row["code"]) for row in listed] == [("a31x.txt", "crashed"), ("bad.txt", "not_utf8")]
    assert rows(tmp_path / "build") == rows(plain / "build")


def test_workers_are_set_up_as_those_of_this_machine_are(address):
    assert list(RayEngine(address)(Listing(), [Task(0), Task(1)])) == [([1, 2], False)] * 2


def test_all_stages_of_a_build_share_a_connection(address):
    import ray

    engine = RayEngine(address)
    with started(engine):
        jobs = [ray.get_runtime_context().get_job_id() for _ in range(2) for _ in engine(Listing(), [Task(0)])]

    assert len(jobs) == 2
    assert len(set(jobs)) == 1
    assert not ray.is_initialized()


def test_without_an_address_a_cluster_of_this_machine_does_it(plain, tmp_path):
    command = [sys.executable, "-m", "iran_hr_corpus", "build", plain / "raw", tmp_path / "build", "--engine", "ray"]

    done = subprocess.run([*command, "--workers", "2"], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert rows(tmp_path / "build") == rows(plain / "build")


def test_error_no_cluster_at_the_address(plain, tmp_path):
    with small_tasks(), pytest.raises(InputError, match="cannot be reached: Connection refused; exp"):
        build(plain / "raw", tmp_path / "build", engine=RayEngine("127.0.0.1:1"))
