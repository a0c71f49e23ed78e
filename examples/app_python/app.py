"""A page that tells the time, as small as a real service can be."""

from datetime import UTC, datetime

from flask import Flask, render_template

app = Flask(__name__)


@app.get("/")
def index() -> str:
    return render_template("index.html", now=datetime.now(UTC))


@app.get("/healthz")
def healthz() -> dict[str, str]:
    """Answers without touching anything that could be slow."""
    return {"status": "ok"}
