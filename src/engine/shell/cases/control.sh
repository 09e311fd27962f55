if a; then b; elif c && d; then e
else f; fi 2>x
while read -r x; do y "$x"; done < z
until a
do b
done
for i in a "$b" {1..3}; do x $i; done
for j do x; done
for ((i=0; i<$n; i++)); do :; done
select s in a b; do break; done
case "$x" in a|b*) y;; (c) z ;& *) w; v
;;& esac
for k in a; { b; }
