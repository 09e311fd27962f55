# check=experimental=InvalidDefinitionDescription
# the base of all
FROM alpine:3.20 AS base
# for the tests
ARG A=1 B=2
