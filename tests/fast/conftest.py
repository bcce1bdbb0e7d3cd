"""Without purenn/fast, which the page does not need, there is nothing here to test."""
import os

import purenn

collect_ignore_glob = ([] if os.path.isdir(os.path.join(os.path.dirname(purenn.__file__), "fast"))
                       else ["test_*.py"])
