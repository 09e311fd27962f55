FROM nginx:1.27
RUN nginx -t
# ----
FROM debian:bookworm
CMD ["nginx"]
# ----
FROM node:22
CMD ["node", "-D"]
