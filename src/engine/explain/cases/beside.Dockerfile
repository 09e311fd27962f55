# A program copied beside the others: the script of the start comes from the context
FROM jwilder/dockerize:0.6.1 AS wait
FROM mirror.gcr.io/library/alpine:3.22
COPY --from=wait /usr/local/bin/dockerize /usr/local/bin
COPY rootfs/ /
CMD ["/usr/local/bin/entrypoint.sh"]
