FROM alpine:3.22@sha256:beefdbd8a1da6d2915566fde36db9db0b524eb737fc57cd1367effd16dc0d06d
CMD ["sh"]
# ----
FROM alpine:3.22@sha256:cafedbd8a1da6d2915566fde36db9db0b524eb737fc57cd1367effd16dc0d06d
CMD ["sh"]
