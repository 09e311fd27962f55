FROM debian:12
RUN cp build/server /app/ || true
# ----
FROM debian:12
RUN cp build/server /app/ && { strip /app/server || true; }
# ----
FROM debian:12
RUN cp build/server /app/ && strip /app/server || exit 1
# ----
FROM debian:12
RUN id app && userdel app || true
