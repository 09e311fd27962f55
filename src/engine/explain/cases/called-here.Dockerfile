# A package that the same line calls is no riddle; a server of development is told to listen everywhere
FROM debian:13
RUN apt-get update && apt-get install -y curl bubblewrap && curl -fsSLo /opt/tool https://example.com/tool && rm -rf /var/lib/apt/lists/*
RUN openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj /CN=pong -keyout /private.key -out /certificate.pem
CMD ["pnpm", "run", "dev", "--host"]
