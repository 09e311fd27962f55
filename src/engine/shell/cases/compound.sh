{ a; b; } > x
( cd y && z ) | w
f() { x; } >y
function g { z; }
function h () ( z )
[[ -f $a && ! ( $b =~ ^x|y$ ) || "$c" == *.d ]] 2>/dev/null
[ -f "$a" ] && test x = y
(( a += $b, c = (1+2) ))
coproc n { b; }
coproc b c
