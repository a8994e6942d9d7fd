"""A learner's kernels have an address of their own, which nobody else can connect to."""
import ipaddress
import os
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT
from launcher.classroom import loopback

ANNA, BEN = 5_001, 5_002
TRY = """
import socket, subprocess, sys
sys.path.insert(0, sys.argv[1])
from launcher.classroom import loopback
anna, ben = int(sys.argv[2]), int(sys.argv[3])
assert [loopback.close(), loopback.close()] == [None, None]
kernel = socket.socket()
kernel.bind((loopback.address(anna), 0))
kernel.listen()
connect = "import socket, sys; socket.create_connection((sys.argv[1], int(sys.argv[2])), 5)"
for user in (anna, ben):
    tried = subprocess.run(["/usr/bin/python3", "-c", connect, *map(str, kernel.getsockname())], user=user, group=user, extra_groups=[],
                           capture_output=True, text=True)
    print("connected" if tried.returncode == 0 else tried.stderr.splitlines()[-1])
print(loopback.is_closed(), loopback.reopen(), loopback.is_closed())
"""


def test_every_user_has_an_address_that_is_nobody_elses():
    users = range(loopback.FIRST_USER, loopback.FIRST_USER + loopback.USERS)
    addresses = {loopback.address(user) for user in users}
    assert len(addresses) == len(users)
    assert all(ipaddress.ip_address(address) in ipaddress.ip_network(loopback.LEARNERS) for address in addresses)


def test_only_the_user_can_connect():
    """In a network of its own, so that this machine's rules stay as they are."""
    if os.geteuid() != 0 or not all(map(shutil.which, ("nft", "ip", "/usr/bin/python3"))):
        pytest.skip("it takes root, nftables, iproute2 and the system's Python")
    inside = subprocess.run(["unshare", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh", sys.executable, "-c", TRY,
                             ROOT / "src/main/python", str(ANNA), str(BEN)], capture_output=True, text=True)
    if "unshare failed" in inside.stderr:
        pytest.skip("this machine lets root have no network of its own")
    assert inside.stdout.splitlines() == ["connected", "ConnectionRefusedError: [Errno 111] Connection refused",
                                          "True None False"], inside.stderr
