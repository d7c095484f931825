"""Asks a server of Spark Connect for something, and says with which code it answers: without a token, with a wrong one, in the clear, and as it should be."""

import os
import sys
import uuid

import grpc
from pyspark.sql.connect.proto import base_pb2, base_pb2_grpc

address = sys.argv[1]


def ask(name, channel, token):
    request = base_pb2.ConfigRequest(
        session_id=str(uuid.uuid4()),
        user_context=base_pb2.UserContext(user_id='intruder'),
        operation=base_pb2.ConfigRequest.Operation(get=base_pb2.ConfigRequest.Get(keys=['spark.app.name'])),
    )
    metadata = [] if token is None else [('authorization', f'Bearer {token}')]
    try:
        answer = base_pb2_grpc.SparkConnectServiceStub(channel).Config(request, metadata=metadata, timeout=30)
        print(name, 'OK', answer.pairs[0].value, flush=True)
    except grpc.RpcError as error:
        print(name, error.code().name, error.details(), flush=True)


def tls():
    return grpc.secure_channel(address, grpc.ssl_channel_credentials())


ask('WITHOUT', tls(), None)
ask('WRONG', tls(), 'wrong')
ask('PLAIN', grpc.insecure_channel(address), os.environ['TOKEN'])
ask('RIGHT', tls(), os.environ['TOKEN'])
