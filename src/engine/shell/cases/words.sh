echo ~/a/\*b"\$x\q"~ 'single '"'" $'a\n' $"loc $x" {a,b}~ ~user/x:~ *.c [a-z]? !(x|y) a\
b "\"q\"" 'x\
y'
PATH=~/bin:~/sbin X= Y+="a$B" a[1]=2 arr=(1 "two" [x]=2) cmd
export X=1 Y=~/z Z; local -a l=(1 2)
