FROM alpine:3.20
CMD ["a"]
FROM alpine:3.20
CMD ["b"]
ENTRYPOINT ["c"]
# ----
FROM alpine:3.20
# check=skip=all
CMD ["a"]
CMD ["b"]
# hadolint ignore=DL4004
ENTRYPOINT ["c"]
ENTRYPOINT ["d"]
