FROM debian:bookworm-slim
WORKDIR /srv
COPY x ~/bin/
COPY y /srv/~/
RUN ["ls", "~/bin"]
RUN ls ~/bin
RUN ["/bin/sh", "-c", "ls ~/bin"]
HEALTHCHECK CMD ["cat", "~/ok"]
ENTRYPOINT ["/srv/x", "--file=~/x"]
CMD ["one", "two~"]
