FROM alpine:3.20
CMD ["echo", "one"]
ENTRYPOINT ["echo"]
CMD ["echo", "two"]
# ----
FROM alpine:3.20
HEALTHCHECK CMD wget -q localhost
HEALTHCHECK NONE
