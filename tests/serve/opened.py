"""A way into a workbench that runs in this process."""

from __future__ import annotations

import warnings
from typing import Any

from detente.case.case import Case
from detente.serve import app

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

BASE = "http://127.0.0.1:8747"
TOKEN = "the token of these tests"


def client(case: Case | None = None, *, allowed: bool = True, **settings: Any) -> TestClient:
    """Return a client of a workbench, with the token or without any right."""
    headers = {"Authorization": f"Bearer {TOKEN}"} if allowed else {}
    opened = app(case, token=TOKEN, **settings)
    return TestClient(opened, base_url=BASE, headers=headers, follow_redirects=False)
