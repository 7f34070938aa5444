* hello clp/1 epoch=7f3a server="candourd 0.1" line=8192 blob=65536 inflight=32 idle=600 caps=once,watch user=U-17 role=manager,adviser
