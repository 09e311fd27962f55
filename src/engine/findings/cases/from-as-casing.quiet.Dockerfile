FROM alpine:3.20 AS base
# ----
from alpine:3.20 as base
# ----
From alpine:3.20 as base
RUN true
