"""Articles -> the English articles that they are translations of: as named, or by the pattern of their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tqa.cli.inputs import Source
from tqa.config import Config, ConfigError
from tqa.formats import FormatError
from tqa.model import Document, Message


def paired(sources: Sequence[Source], config: Config, paths: Sequence[Path], named: Path | None = None) -> list[Source]:
    """The articles with their English; what is the English of another one is no article of its own.

    `named` is the English of the only article, or a folder that mirrors that of `paths` in which the articles lie.
    Without it the names tell, by the `pairs` of the configuration. Raises ConfigError.
    """
    if named and not named.exists():
        raise ConfigError(f"--source {named}: no such file")
    if named and not named.is_dir() and len(sources) != 1:
        raise ConfigError(f"--source {named}: one English article goes with one German; name a folder for more")
    found = [source._replace(english=_english(source.path, config, paths, named)) for source in sources]
    english = {source.english.absolute() for source in found if source.english}
    return [source for source in found if source.path.absolute() not in english]


def _english(path: Path, config: Config, paths: Sequence[Path], named: Path | None) -> Path | None:
    if named and not named.is_dir():
        return named
    candidates = _mirrored(path, paths, named) if named else _by_name(path, config)
    return next((each for each in candidates if each.is_file()), None)


def _mirrored(path: Path, paths: Sequence[Path], named: Path) -> Iterator[Path]:
    for folder in paths:
        if path.is_relative_to(folder):
            yield named / (path.relative_to(folder) if path != folder else path.name)


def _by_name(path: Path, config: Config) -> Iterator[Path]:
    """The paths with the last of the German parts put into English."""
    place = path.absolute().as_posix()
    for german, english in config.pairs:
        before, found, behind = place.rpartition(german)
        if found:
            yield Path(before + english + behind)


def english(source: Source, encoding: str | None) -> Document | None:
    """The English of an article, if it has any. Raises FormatError."""
    from tqa import formats

    if not source.english:
        return None
    try:
        return formats.read(source.english.read_bytes(), source.english, encoding)
    except (OSError, FormatError) as error:
        said = error.message if isinstance(error, FormatError) else Message(*2 * (f"{error}.",))
        place = source.english.as_posix()
        raise FormatError(Message(f"Das Englische, {place}: {said.de}", f"The English, {place}: {said.en}")) from None
