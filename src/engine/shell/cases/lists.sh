a && b || ! c | d & e ; f |& g
time -p sort x; time ls # measure
cmd1 \
  --flag \
  && cmd2 &
wait
