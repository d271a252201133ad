"""Kills a load at random moments (fixed seed) and looks at what is left: check_kills.py LOAD_CORPUS TIMES"""
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading

ARTICLES = 200


def load(program, store, seconds):
    """Numbers of the articles that were reported as stored before the process ended or was killed; whether it ended."""
    process = subprocess.Popen([program, "load", store, str(ARTICLES)], stdout=subprocess.PIPE)
    killer = threading.Timer(seconds, process.send_signal, [signal.SIGKILL])
    killer.start()
    lines = process.stdout.read().split(b"\n")
    code = process.wait()
    killer.cancel()
    if code not in (0, -signal.SIGKILL):
        sys.exit(f"load: exit code {code}")
    return [int(line) for line in lines[:-1]], code == 0


def main():
    program, times = sys.argv[1], int(sys.argv[2])
    chance = random.Random(7)
    killed = loads = 0
    longest = 2.0
    with tempfile.TemporaryDirectory() as folder:
        while killed < times:
            store = pathlib.Path(folder) / f"{loads}.db"
            loads += 1
            reported, ended = set(), False
            while not ended and killed < times:
                numbers, ended = load(program, store, chance.uniform(0, longest))
                reported.update(numbers)
                killed += not ended
                if store.exists():
                    # What was stored but not reported when the kill came is there as well, and not reported later.
                    expected = ARTICLES if ended else len(reported)
                    done = subprocess.run([program, "check", store, str(expected)], capture_output=True, text=True)
                    if done.returncode != 0:
                        sys.exit(f"after {killed} kills: {done.stdout}{done.stderr}")
                elif reported:
                    sys.exit("the store is gone")
            # About half of the loads of a whole corpus are to be killed.
            longest = min(20.0, longest * 1.3) if not ended else max(0.05, longest * 0.7)
            for file in pathlib.Path(folder).glob(f"{store.name}*"):
                file.unlink()
    print(f"{killed} kills in {loads} loads: every store opened, whole, with all that was reported")


if __name__ == "__main__":
    main()
