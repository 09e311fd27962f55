FROM debian:12
ARG X
RUN if [ -n "$X" ]; then touch /a; else touch /b; fi
RUN if [ -f a ]; then mkdir /a && touch /a/b; elif [ -f b ]; then touch /b; else touch /c; fi
RUN case "$X" in a|b) touch /ab;; c) touch /c;; *) touch /d;; esac
RUN for f in a b; do touch "/$f" && chmod +x "/$f"; done && mkdir /x
RUN for f in a b c d e; do touch "/$f"; done && mkdir /y
RUN while ! nc -z db 5432; do sleep 1; done; touch /up
RUN until nc -z db 5432; do sleep 1; done; while pgrep x; do sleep 2; done
CMD while true; do ./work; sleep 60; done
# ----
FROM debian:12
ARG X
RUN if [ -n "$X" ]; then touch /a && mkdir /b; fi
RUN if [ -n "$X" ]; then :; else touch /a; fi
RUN if [ -f a ]; then :; elif [ -f b ]; then touch /b; fi
RUN if [ -f a ]; then :; elif [ -f b ]; then :; else touch /b; fi
RUN case "$X" in a) touch /a;; esac
RUN case "$X" in a) ;; *) touch /a;; esac
RUN for f in a b; do touch "/$f"; done
RUN for f in a b c d e; do touch "/$f"; done
RUN while pgrep x; do sleep 2; done
RUN until pgrep x; do sleep 2; done
RUN while :; do sleep 2; done
RUN touch /go; while true; do touch /went; done
RUN ls | while read -r f; do touch "/$f"; done
CMD ["true"]
# ----
FROM debian:12
RUN mkdir /x && if test -f a; then :; else touch /y; fi
CMD ["true"]
# ----
FROM debian:12
ARG X
RUN if [ -n "$X" ]; then touch /a; else touch /a; fi
RUN if [ -f a ]; then mkdir /a; touch /one; else mkdir -p /a; touch /two; fi
RUN if [ -f a ]; then touch /a; elif [ -f b ]; then touch /a; else touch /a /b; fi
RUN if [ -f a ]; then touch /a; elif [ -f b ]; then touch /a; else touch /a; fi
RUN case "$X" in a) touch /a;; *) touch /a;; esac
RUN if [ -f a ]; then if [ -f b ]; then touch /a; else touch /a; fi; fi
CMD ["true"]
