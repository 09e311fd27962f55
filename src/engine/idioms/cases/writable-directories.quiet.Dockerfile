FROM debian:bookworm
RUN useradd app
COPY . /srv
RUN chown -R app /srv
USER app
# ----
FROM debian:bookworm
RUN mkdir /data && chown www-data /data
CMD ["x"]
# ----
FROM debian:bookworm
USER root
RUN mkdir /data && chown root /data
