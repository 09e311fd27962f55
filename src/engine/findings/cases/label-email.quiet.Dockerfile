FROM alpine:3.20
LABEL email="team@example.com" author.email="Team <team@example.com>" mailing=x
