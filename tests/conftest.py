"""What holds for all tests under pytest: commands speak English, whoever runs them."""
import os

os.environ["LC_ALL"] = "C.UTF-8"
