"""What this Python can do is found by trying it."""
import purenn.fast.machine as machine


def test_an_exec_that_is_missing_forbidden_or_does_nothing_is_found_out():
    def forbidden(text, names):
        raise RuntimeError("exec is forbidden here")

    def idle(text, names):
        pass

    def missing(text, names):
        raise NameError("exec is not there")

    assert not any([machine.can_exec(run) for run in (forbidden, idle, missing)])


def test_nothing_is_written_out_where_it_cannot_be_run():
    assert machine.WRITES == (machine.can_exec() and machine.can_answer())
    if not machine.WRITES:
        assert not machine.COMPILED and machine.WIDEST == machine.LONGEST_WRITTEN_OUT == 0
        assert machine.LARGEST_WRITTEN_OUT == 0
