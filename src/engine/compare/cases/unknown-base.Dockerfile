FROM registry.example.com/base:1 AS tools
RUN make-tools --all

FROM registry.example.com/team/app:1
COPY --from=tools /opt/tools /opt/tools
# ----
FROM registry.example.com/base:1 AS tools
RUN make-tools --most

FROM registry.example.com/team/app:1
COPY --from=tools /opt/tools /opt/tools
USER 1000
CMD ["/opt/tools/run"]
