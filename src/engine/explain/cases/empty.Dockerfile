# Nothing: empty words, empty lists of a process and what they take away
FROM node:24
RUN echo "" && echo '' && echo "foo" "" bar && echo -n ""
ENTRYPOINT []
CMD []
FROM python:3.14
ENTRYPOINT []
FROM python:3.14
ENTRYPOINT ["python"]
CMD ["-V"]
ENTRYPOINT []
CMD []
FROM acme/app
ENTRYPOINT []
CMD []
# A directory that Python is to run, and the paths under which lines use what COPY brings
FROM python:3.14
COPY app /app
COPY tool.py conf/app.ini /tools/
RUN python /tools/tool.py && cat /app/notes.txt
WORKDIR /srv/site
COPY . .
CMD ["python", "."]
# A command that the base image brings, taken away
FROM ruby:3.4
CMD []
