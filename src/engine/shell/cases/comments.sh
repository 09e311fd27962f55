#!/bin/sh
# first
a # trailing
# between
b && # after the operator
c; # d
e#f
